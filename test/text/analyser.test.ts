import { describe, expect, it } from 'vitest';
import type { AnalysedText } from '../../src/model/token.js';
import { loadAnalyser } from '../../src/text/analyser.js';

const analyser = loadAnalyser();

/** Every arc as `dependant <relation head`, by words; each word of these sentences occurs once. */
function arcsOf({ tokens }: AnalysedText): string[] {
  return tokens.map(
    ({ text, dep, head }) => `${text} <${dep} ${head < 0 ? 'ROOT' : (tokens[head]?.text ?? '')}`,
  );
}

describe('trees', () => {
  it.each([
    [
      'an active sentence',
      'Norway sold fighter jets to Chile.',
      [
        'sold <root ROOT',
        'Norway <nsubj sold',
        'jets <obj sold',
        'Chile <obl sold',
        'to <case Chile',
        'fighter <compound jets',
      ],
    ],
    [
      'a passive with its agent',
      'Rifles were delivered to the rebels by Belgium.',
      [
        'delivered <root ROOT',
        'Rifles <nsubj:pass delivered',
        'were <aux:pass delivered',
        'rebels <obl delivered',
        'Belgium <obl:agent delivered',
      ],
    ],
    [
      'a relative clause',
      'The pilots who flew the jets left Oran.',
      [
        'left <root ROOT',
        'pilots <nsubj left',
        'flew <acl:relcl pilots',
        'who <nsubj flew',
        'jets <obj flew',
        'Oran <obj left',
      ],
    ],
    [
      'a noun with its arguments',
      'The sale to Kenya was cancelled by Denmark.',
      [
        'cancelled <root ROOT',
        'sale <nsubj:pass cancelled',
        'Denmark <obl:agent cancelled',
        'Kenya <nmod sale',
      ],
    ],
    [
      'a clause of what was said',
      'Officials said that Peru had bought helicopters.',
      [
        'said <root ROOT',
        'Officials <nsubj said',
        'bought <ccomp said',
        'that <mark bought',
        'Peru <nsubj bought',
        'had <aux bought',
        'helicopters <obj bought',
      ],
    ],
    [
      'a refusal',
      'Ghana refused to export ammunition.',
      [
        'refused <root ROOT',
        'Ghana <nsubj refused',
        'export <xcomp refused',
        'to <mark export',
        'ammunition <obj export',
      ],
    ],
    [
      'a negation',
      'Oman did not supply the drones.',
      ['supply <root ROOT', 'not <advmod supply', 'did <aux supply', 'drones <obj supply'],
    ],
    [
      'a possessor',
      "Finland's minister resigned.",
      ['resigned <root ROOT', 'minister <nsubj resigned', 'Finland <nmod:poss minister', "'s <case Finland"],
    ],
    ['two objects', 'Spain gave Mali trucks.', ['gave <root ROOT', 'Mali <iobj gave', 'trucks <obj gave']],
    [
      'a particle',
      'The soldiers gave up their weapons.',
      ['gave <root ROOT', 'up <compound:prt gave', 'weapons <obj gave'],
    ],
    [
      'coordinated actors',
      'Latvia and Estonia signed an agreement.',
      [
        'signed <root ROOT',
        'Latvia <nsubj signed',
        'Estonia <conj Latvia',
        'and <cc Estonia',
        'agreement <obj signed',
      ],
    ],
    [
      'a reduced relative clause',
      'Missiles made in Sweden were seized.',
      ['seized <root ROOT', 'Missiles <nsubj:pass seized', 'made <acl Missiles', 'Sweden <obl made'],
    ],
  ])('%s', (_, text, expected) => {
    expect(arcsOf(analyser.analyse(text))).toEqual(expect.arrayContaining(expected));
  });
});

describe('tags', () => {
  it.each([
    ['The army struck two bridges.', 'DT NN VBD CD NNS .'],
    ['Strikes hit the port yesterday.', 'NNS VBD DT NN NN .'],
    ['She will strike a deal with Ms. Osei.', 'PRP MD VB DT NN IN NNP NNP .'],
    ['Jordan is supplying them.', 'NNP VBZ VBG PRP .'],
    ['They were supplied quickly.', 'PRP VBD VBN RB .'],
  ])('%s', (text, expected) => {
    expect(
      analyser
        .analyse(text)
        .tokens.map(({ xpos }) => xpos)
        .join(' '),
    ).toBe(expected);
  });
});

const ODD_TEXTS = [
  'One.',
  '?!',
  '— — —',
  'the the the the of of of and and',
  'HEADLINE IN CAPITALS SAYS NOTHING AT ALL',
  'word '.repeat(700),
  `${'if '.repeat(150)}it rains.`,
  '((((((((((a))))))))))',
  'Ünïcödé wörds 😀 and 日本語 stand\u200b here\u00a0together.',
  'x'.repeat(3000),
  'A list:\n- one\n- two\n\n1. three\n2. four',
];

describe('every text', () => {
  it.each(ODD_TEXTS)('%# has trees with one root a sentence, heads inside it and no cycle', (text) => {
    const { sentences, tokens } = analyser.analyse(text);
    for (const { firstToken, lastToken } of sentences) {
      const own = tokens.slice(firstToken, lastToken);
      expect(own.filter(({ head }) => head === -1).map(({ dep }) => dep)).toEqual(['root']);
      for (let i = firstToken; i < lastToken; i++) {
        let at = i;
        for (let steps = 0; (tokens[at]?.head ?? -1) >= 0; steps++) {
          at = tokens[at]?.head ?? -1;
          expect(at >= firstToken && at < lastToken && steps < own.length).toBe(true);
        }
      }
    }
  });

  it.each(ODD_TEXTS)('%# has tokens at their exact places, in sentences without gaps', (text) => {
    const { sentences, tokens } = analyser.analyse(text);
    let end = 0;
    for (const token of tokens) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(text.slice(end, token.start).trim()).toBe('');
      end = token.end;
    }
    expect(text.slice(end).trim()).toBe('');
    let next = 0;
    for (const sentence of sentences) {
      expect(sentence.firstToken).toBe(next);
      expect([sentence.start, sentence.end]).toEqual([
        tokens[next]?.start,
        tokens[sentence.lastToken - 1]?.end,
      ]);
      next = sentence.lastToken;
    }
    expect(next).toBe(tokens.length);
  });

  it('is analysed the same again and whatever came before it', () => {
    const text = 'Canada has shipped armoured vehicles to Kenya. They arrived on Monday.';
    const first = analyser.analyse(text);
    for (const odd of ODD_TEXTS) analyser.analyse(odd);
    expect(analyser.analyse(text)).toEqual(first);
  });
});

it('one process has one analyser', () => {
  expect(loadAnalyser()).toBe(analyser);
});

it('reads a sentence the same way wherever it has stood before', () => {
  const sentence = 'Anna Lund told the Ruritanian parliament that the bridge was closed.';
  const alone = loadAnalyser().analyse(sentence);
  const behind = loadAnalyser().analyse(`The rain stopped at noon.\n\n${sentence}`);
  const [first, second] = behind.sentences;
  const shift = second?.firstToken ?? NaN;
  const move = second?.start ?? NaN;
  expect(first?.lastToken).toBe(shift);
  expect(behind.tokens.slice(shift)).toEqual(
    alone.tokens.map((token) => ({
      ...token,
      start: token.start + move,
      end: token.end + move,
      head: token.head < 0 ? -1 : token.head + shift,
    })),
  );
  expect(behind.names).toEqual(
    alone.names.map((name) => ({
      ...name,
      firstToken: name.firstToken + shift,
      lastToken: name.lastToken + shift,
    })),
  );
});
