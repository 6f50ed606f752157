/** Invented news, each story as its paragraphs: what near-copies are made of where no other stories are at hand. */
export const INVENTED_STORIES: readonly (readonly string[])[] = [
  [
    'Norway has agreed to deliver 40 patrol boats to Ghana over the next three years, the two governments announced in Accra on Tuesday, in the largest purchase the Ghanaian navy has ever made.',
    'The defence minister of Ghana, Kofi Asante-Mills, said the first six boats would arrive before the rainy season. "Our fishermen have waited long enough for somebody to watch over their waters," he told reporters at the harbour of Tema.',
    'The price was not disclosed. A document seen by a parliamentary committee puts it at 310 million dollars, of which a third is to be paid with a Norwegian loan that runs until 2044.',
    'Illegal trawling costs the country more than 200 million dollars a year, according to the fisheries commission. Last year its inspectors boarded 71 vessels and seized the nets of nineteen.',
    'Opposition members called the deal overpriced. Efua Danquah, who speaks for them on defence, asked why no other yard had been invited to make an offer.',
    'The boats will be built in Ulsteinvik, on the western coast of Norway, where the yard had announced in spring that it might have to let 120 workers go.',
  ],
  [
    'Thousands of dock workers in Valparaíso walked off their jobs on Monday after talks about night shifts collapsed, leaving 23 ships at anchor outside the port.',
    'The union said its members would stay away until the operator took back a timetable under which crews work eleven hours with a single break. "We load fruit, we are not fruit ourselves," said its chairwoman, Rosa Iturra.',
    'Terminal Sur, which runs two of the three quays, called the strike unlawful and asked a labour court to order the crews back. A hearing is set for Thursday.',
    'Exporters fear for 9,000 tonnes of cherries that were to leave for Asia this week. The fruit keeps for about 40 days once it is picked, and the crossing takes 23.',
    'The minister of transport, Matías Leiva, offered to mediate and met both sides separately in the evening. Neither would say whether a date for another round had been found.',
  ],
  [
    'A court in Tallinn sentenced the former head of a state pension fund to seven years in prison on Friday for taking bribes from a property developer.',
    'Judge Liina Kask found that Margus Põder had received an apartment in the old town and a share in a sailing yacht, together worth 840,000 euros, in exchange for approving three investments between 2019 and 2022.',
    'The developer, who pleaded guilty in March, was given a suspended sentence and has to pay 1.2 million euros. He had told the court that everyone in the trade knew whom to call.',
    'Põder, 58, listened without moving. His lawyer said the verdict rested on the word of a man who had bought his own freedom with it, and announced an appeal.',
    'The fund, which looks after the savings of 62,000 teachers, lost an estimated 31 million euros with the projects. Two of the buildings were never finished.',
    'Parliament is to vote next month on a bill that would bar directors of public funds from owning shares in companies with which the funds do business.',
  ],
  [
    'Rescuers on the Indonesian island of Flores pulled eleven people alive from the rubble of a school gymnasium on Sunday, a day after an earthquake of magnitude 6.4 brought down hundreds of houses.',
    'The disaster agency put the number of dead at 57 and said 320 were being treated for injuries. Its spokesman, Bayu Hartono, warned that several hamlets in the hills had not been reached.',
    'Families spent a second night in the open while aftershocks, the strongest of magnitude 5.1, rattled the district of Nagekeo. A landslide buried the only paved road at kilometre 18.',
    'The air force flew in tents, water pumps and a field surgery with 30 beds. A ship with heavy machinery was expected to dock at Maumere on Monday morning.',
    'At a playing field in the town of Mbay, the grandmother of two of the children who were saved handed out boiled bananas to the soldiers. "They dug with their hands," she said, "so they should eat first."',
  ],
  [
    'Paraguay and Bolivia signed a treaty on Wednesday that opens the waterway between them to barges of either country without inspection at the border, ending a quarrel that has lasted for a generation.',
    'The presidents, Lucía Barrios and Evo Mamani Rocha, shook hands on a dredger in the middle of the river. Both spoke of a new age; neither mentioned the eleven rounds of negotiations that had failed.',
    'Soy growers expect freight to fall by a fifth. At present a convoy waits for two to five days at the checkpoint of Bahía Honda, and every day costs the owner about 14,000 dollars.',
    'Environmental groups criticised that the treaty allows dredging in a wetland where giant otters breed. They collected 88,000 signatures against it in the two capitals.',
    'The treaty has to pass both parliaments. In Asunción the governing party is three votes short of a majority, and one of its own senators has said he will abstain.',
    'If it is ratified, the rules take effect on the first of January, and a joint office with a staff of 25 will settle disputes.',
  ],
  [
    'Sweden expelled two diplomats of Belarus on Thursday over the poisoning of an exiled editor who was found unconscious in a Malmö hotel in June.',
    'The foreign minister, Karin Öberg, said the security service had no doubt who had given the order. The men have until Saturday to leave.',
    'Belarus called the accusation a fairy tale and promised an answer in kind. Its ambassador was summoned for the third time in a month.',
    'The editor, Alena Hrynkevich, has left intensive care and spoke for the first time with investigators last week. Doctors at the university hospital say that she may never recover the feeling in her left hand.',
    'Her newspaper, which is printed in Vilnius and read by some 45,000 subscribers on their telephones, appeared on Thursday with an empty first page.',
  ],
  [
    'The central bank of Kenya raised its key interest rate by half a point to 10.75 percent on Tuesday, the fourth increase in a row, and said it would not rest until prices stopped running away.',
    'Governor Wanjiru Kamotho pointed to the cost of maize flour, which has gone up by 38 percent since the harvest failed in the Rift Valley. Inflation stood at 9.1 percent in August.',
    'Bankers had expected a smaller step. The shilling gained a little against the dollar, and shares of the three largest lenders fell by about two percent in Nairobi.',
    'Manufacturers complained that credit was already out of reach. Their association counts 140 companies that have put off building or buying machines this year.',
    'The next meeting of the committee is on the fourth of December. Two of its nine members had wanted to wait until then.',
  ],
  [
    'Archaeologists working ahead of a tram line in Plovdiv have uncovered the floor of a Roman bath with a mosaic of a sea battle, the city said on Saturday.',
    'The picture measures nine metres by six and shows fourteen ships, one of them sinking with all its rowers. It lay under the cellar of a tobacco warehouse that was torn down in May.',
    'Desislava Koleva, who leads the excavation, dates it to the reign of Marcus Aurelius. "Nobody puts a shipwreck on a bathroom floor unless he has survived one," she said.',
    'The tram will have to make a bend. The mayor, Ivo Stanchev, estimated the extra cost at four million leva and said that visitors would pay for it within five summers.',
    'Colours of the stones are being cleaned with brushes and distilled water. The floor is to be shown to the public for two weekends in October, before it is covered for the winter.',
  ],
];

/** Stories that have much in common and are no copies of each other, by what makes them alike. */
export const INVENTED_LOOKALIKES: readonly {
  readonly name: string;
  readonly stories: readonly (readonly string[])[];
}[] = [
  {
    name: 'follow-ups with a paragraph of background',
    stories: [
      'Prosecutors in Lisbon searched the offices of the shipping company Atlantida on Monday and carried away 60 boxes of papers. A spokeswoman confirmed that four employees were questioned; nobody was arrested. The company said it was helping with whatever was asked.|Its director, Tiago Brandão, cut short a journey to Angola and is to be heard on Friday.',
      'The shipping company Atlantida filed for protection from its creditors on Wednesday, owing them 220 million euros. A judge named two administrators who have until March to find a buyer. Half of the crews have not been paid since summer, a union of seafarers said.|Two ferries to the Azores were tied up for want of fuel; a third was sold last week.',
      'Survivors of the Santa Rita met in the cathedral of Setúbal on Sunday, a year after the ferry went down. They lit 43 candles and read out the names. Afterwards a cousin of the cook unveiled a stone at the breakwater, cut from the same granite as the pier.|The bishop asked the judges to hurry.',
    ].map((story) => [
      ...story.split('|'),
      'The Santa Rita, a ferry of the company Atlantida, sank off Setúbal in a gale last November with 310 people on board, of whom 43 died. A commission found that a bow door had been welded rather than replaced.',
    ]),
  },
  {
    name: 'weather reports',
    stories: [
      ['Monday', '18', '24', 'north', '12', 'Aldersund', '3', '62', 'Tuesday'],
      ['Friday', '9', '15', 'west', '31', 'Kirkvoe', '14', '85', 'Saturday'],
      ['Sunday', '21', '29', 'south', '8', 'Brannock', '0', '47', 'Monday'],
    ].map(([day, low, high, from, wind, town, rain, damp, next]) => [
      `On ${day} the coast can expect temperatures between ${low} and ${high} degrees, with a light wind from the ${from} at ${wind} kilometres an hour, the weather office said in its morning report.`,
      `The warmest place will be ${town} with ${high} degrees. Rain of up to ${rain} millimetres may fall in the hills towards the evening, and the humidity will stand at ${damp} percent.`,
      `Sailors are advised to check the forecast before they leave the harbour. The outlook for ${next} will be published at six in the evening.`,
    ]),
  },
  {
    name: 'market reports',
    stories: [
      ['rose', '0.4', '7,112.6', '1.1', '3.2', '81.40', '4.28', '2.1'],
      ['fell', '1.3', '7,019.9', '0.6', '5.7', '78.95', '4.31', '3.4'],
      ['rose', '2.0', '7,160.3', '2.7', '1.8', '84.12', '4.19', '2.9'],
    ].map(([moved, share, index, banks, mines, oil, bonds, volume]) => [
      `Shares in Port Lindsay ${moved} by ${share} percent on the day, with the Southern Index closing at ${index} points after a session in which banks and miners set the tone.`,
      `Bank shares moved by ${banks} percent and mining shares by ${mines} percent, traders said. Oil for delivery next month stood at ${oil} dollars a barrel.`,
      `The yield of ten-year government bonds was ${bonds} percent. Shares worth ${volume} billion changed hands, and investors are waiting for figures from the central bank.`,
    ]),
  },
  {
    name: 'reports of accidents',
    stories: [
      ['12', 'bus', 'Ancash', 'Peru', 'Monday', '27', 'Huaraz', 'brakes', 'Quispe'],
      ['5', 'lorry', 'Jumla', 'Nepal', 'Thursday', '9', 'Surkhet', 'steering', 'Thapa'],
      ['31', 'minibus', 'Tigray', 'Ethiopia', 'Saturday', '14', 'Mekelle', 'tyres', 'Haile'],
    ].map(([dead, vehicle, region, country, day, hurt, town, cause, chief]) => [
      `At least ${dead} people were killed and ${hurt} injured when a ${vehicle} plunged into a ravine in the ${region} region of ${country} on ${day}, police said.`,
      `The injured were taken to a hospital in ${town}. The driver is believed to have lost control on a bend, and the ${cause} are being examined, said the local police chief, ${chief}.`,
      'Accidents are frequent on the mountain roads of the country, where vehicles are often overloaded and crash barriers are missing.',
    ]),
  },
];
