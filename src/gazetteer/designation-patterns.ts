/** A family of model designations: what it looks like with its parts joined by hyphens, and the item it is one of. */
export interface DesignationPattern {
  readonly pattern: RegExp;
  readonly itemId: string;
}

/** Designations that need no row of their own, most specific first. */
export const DESIGNATION_PATTERNS: readonly DesignationPattern[] = [
  { pattern: /^(Su|SU|Sukhoi|MiG|Mig|MIG)-?\d{2}[A-Z0-9]*$/, itemId: 'item:fighter-aircraft' },
  { pattern: /^F-?(1[4-8]|22|35|104|111|117)[A-Z]{0,3}(-[A-Z])?$/, itemId: 'item:fighter-aircraft' },
  { pattern: /^F-?(4|5|8[046]|10[0-6]|16[A-D])[A-Z]{0,2}$/, itemId: 'item:fighter-aircraft' },
  { pattern: /^F-?A-18[A-Z]*(-[A-Z])?$/, itemId: 'item:fighter-aircraft' },
  { pattern: /^Mirage-(2000|F1|III)[A-Z0-9]*(-\d)?$/, itemId: 'item:fighter-aircraft' },
  { pattern: /^J-(7|8|10|11|15|16|20|35)[A-Z]?$/, itemId: 'item:fighter-aircraft' },
  { pattern: /^(Tu-?(16|22|95|160)|B-?(1|2|21|52))[A-Z]?\d?$/, itemId: 'item:bomber' },
  { pattern: /^(K|A)?C-?(130|17|27|295|390|135|46)[A-Z]?$/, itemId: 'item:transport-aircraft' },
  { pattern: /^(An|Il)-?(12|22|26|32|72|76|124)[A-Z]*$/, itemId: 'item:transport-aircraft' },
  { pattern: /^AH-?(1|6|64)[A-Z]?$/, itemId: 'item:attack-helicopter' },
  { pattern: /^(Mi-?(24|25|28|35)|Ka-?5[02])[A-Z]*$/, itemId: 'item:attack-helicopter' },
  { pattern: /^(UH|CH|MH|SH|HH)-?\d{1,2}[A-Z]?$/, itemId: 'item:helicopter' },
  { pattern: /^(Mi|Ka)-?\d{1,3}[A-Z]*\d?$/, itemId: 'item:helicopter' },
  { pattern: /^(Shahed|Geran|Switchblade)-?\d{1,3}$/, itemId: 'item:loitering-munition' },
  { pattern: /^((MQ|RQ)-?\d{1,3}[A-Z]?|(Mohajer|Ababil|Orlan|Hermes)-?\d{1,3})$/, itemId: 'item:drone' },
  { pattern: /^Bayraktar-TB-?\d$/, itemId: 'item:drone' },
  { pattern: /^T-?(34|5[45]|62|64|72|80|84|90)[A-Z]{0,3}\d?[A-Z]?$/, itemId: 'item:tank' },
  { pattern: /^(M1A[12]|M48A\d|M60A\d)[A-Z0-9]*$/, itemId: 'item:tank' },
  { pattern: /^Leopard-?[12]-?A\d[A-Z0-9]*$/, itemId: 'item:tank' },
  { pattern: /^(BMP|BMD)-?\d[A-Z]*$/, itemId: 'item:infantry-fighting-vehicle' },
  { pattern: /^BTR-?\d{1,3}[A-Z]*$/, itemId: 'item:armoured-personnel-carrier' },
  { pattern: /^S-?(125|200|300|350|400|500)[A-Z]{0,4}(-?\d)?$/, itemId: 'item:air-defence-system' },
  { pattern: /^ZS?U-\d{2}(-\d)?$/, itemId: 'item:anti-aircraft-gun' },
  { pattern: /^SA-\d{1,2}[A-Z]?$/, itemId: 'item:surface-to-air-missile' },
  {
    pattern: /^(AIM|R|PL)-(7|9|10|12|15|27|37|60|73|77|120)[A-Z]?(-?\d)?$/,
    itemId: 'item:air-to-air-missile',
  },
  { pattern: /^(FGM|BGM)-?\d{2,3}[A-Z]?$/, itemId: 'item:anti-tank-weapon' },
  { pattern: /^(RIM|MIM)-?\d{2,3}[A-Z]?$/, itemId: 'item:surface-to-air-missile' },
  { pattern: /^Kh-?(15|22|25|29|31|35|38|47M2|55|58|59|69|101|555)[A-Z]{0,3}$/, itemId: 'item:missile' },
  { pattern: /^AGM-?\d{2,3}[A-Z]?$/, itemId: 'item:air-to-ground-missile' },
  { pattern: /^Kh-?\d{2,3}$/, itemId: 'item:cruise-missile' },
  { pattern: /^(HQ|HN|FK)-?\d{1,2}[A-Z]{0,2}$/, itemId: 'item:surface-to-air-missile' },
  { pattern: /^(HJ|AT|9M1)-?\d{1,3}[A-Z]?$/, itemId: 'item:anti-tank-weapon' },
  { pattern: /^(C|YJ)-?(70[1-5]|80[1-3]|82|83|62|12|602)[A-Z]?$/, itemId: 'item:anti-ship-missile' },
  { pattern: /^(DF|KN|SS)-\d{1,2}[A-Z]?$/, itemId: 'item:ballistic-missile' },
  { pattern: /^(Hwasong|Shahab|Fateh|Nodong|Agni)-?\d{1,3}[A-Z]?$/, itemId: 'item:ballistic-missile' },
  { pattern: /^GBU-?\d{2}[A-Z]?$/, itemId: 'item:guided-bomb' },
  { pattern: /^(CBU|BLU|FAB|Mk|MK)-\d{2,4}$/, itemId: 'item:bomb' },
  { pattern: /^(AN-?)?(TPQ|TPS|MPQ|FPS)-?\d{2,3}[A-Z]?$/, itemId: 'item:radar' },
  { pattern: /^(M777|M109|M198|2S\d{1,2}|D-?30)[A-Z]?\d?$/, itemId: 'item:howitzer' },
  { pattern: /^(BM-?\d{2}|M270A?\d?|M142)$/, itemId: 'item:rocket-launcher' },
  { pattern: /^RPG-?\d{1,2}[A-Z]?$/, itemId: 'item:rocket-propelled-grenade' },
  { pattern: /^AK-?(47|74|1\d|10\d|20\d)[A-Z]?$/, itemId: 'item:assault-rifle' },
];
