/** Short and common names of states and territories, with the adjectives and nouns of their people. */
export const COUNTRIES = `
Afghanistan; Albania; Algeria; Andorra; Angola; Antigua and Barbuda; Argentina; Armenia; Aruba; Australia; Austria;
Azerbaijan; Bahamas; Bahrain; Bangladesh; Barbados; Belarus; Belgium; Belize; Benin; Bermuda; Bhutan; Bolivia; Bosnia;
Bosnia and Herzegovina; Botswana; Brazil; Brunei; Bulgaria; Burkina Faso; Burma; Burundi; Cambodia; Cameroon; Canada;
Cape Verde; Cabo Verde; Cayman Islands; Central African Republic; Chad; Chile; China; Colombia; Comoros; Congo; Congo-Brazzaville;
Democratic Republic of the Congo; Democratic Republic of Congo; Republic of the Congo; Republic of Congo; DRC; DR Congo;
Costa Rica; Cote d'Ivoire; Ivory Coast; Croatia; Cuba; Cyprus; Czech Republic; Czechia; Czechoslovakia; Denmark;
Djibouti; Dominica; Dominican Republic; East Timor; Timor-Leste; Ecuador; Egypt; El Salvador; England;
Equatorial Guinea; Eritrea; Estonia; Eswatini; Swaziland; Ethiopia; Faroe Islands; Fiji; Finland; France; French Guiana;
French Polynesia; Gabon; Gambia; Georgia; Germany; East Germany; West Germany; Ghana; Gibraltar; Great Britain; Britain;
Greece; Greenland; Grenada; Guadeloupe; Guam; Guatemala; Guinea; Guinea-Bissau; Guyana; Haiti; Holland; Honduras;
Hong Kong; Hungary; Iceland; India; Indonesia; Iran; Iraq; Ireland; Northern Ireland; Israel; Italy; Jamaica; Japan;
Jordan; Kazakhstan; Kenya; Kiribati; Korea; North Korea; South Korea; DPRK; Kosovo; Kuwait; Kyrgyzstan; Laos; Latvia;
Lebanon; Lesotho; Liberia; Libya; Liechtenstein; Lithuania; Luxembourg; Macau; Macedonia; North Macedonia; Madagascar;
Malawi; Malaysia; Maldives; Mali; Malta; Marshall Islands; Martinique; Mauritania; Mauritius; Mexico; Micronesia;
Moldova; Monaco; Mongolia; Montenegro; Morocco; Mozambique; Myanmar; Namibia; Nauru; Nepal; Netherlands;
New Caledonia; New Zealand; Nicaragua; Niger; Nigeria; Norway; Oman; Pakistan; Palau; Palestine; Panama;
Papua New Guinea; Paraguay; Peru; Philippines; Poland; Portugal; Puerto Rico; PRC; People's Republic of China; Qatar;
Romania; Russia; Russian Federation; Rwanda; Saint Kitts and Nevis; Saint Lucia; St. Lucia;
Saint Vincent and the Grenadines; Samoa; San Marino; Sao Tome and Principe; Saudi Arabia; Scotland; Senegal; Serbia;
Seychelles; Sierra Leone; Singapore; Slovakia; Slovenia; Solomon Islands; Somalia; Somaliland; South Africa;
South Sudan; Soviet Union; USSR; Spain; Sri Lanka; Sudan; Suriname; Sweden; Switzerland; Syria; Taiwan; Tajikistan;
Tanzania; Thailand; Tibet; Togo; Tonga; Trinidad and Tobago; Tunisia; Turkey; Turkiye; Turkmenistan; Tuvalu; UAE; Uganda;
Ukraine; United Arab Emirates; United Kingdom; UK; U.K.; United States; United States of America; US; U.S.; USA; U.S.A.;
America; Uruguay; Uzbekistan; Vanuatu; Vatican; Vatican City; Holy See; Venezuela; Vietnam; Viet Nam; South Vietnam;
North Vietnam; Wales; Western Sahara; Yemen; Yugoslavia; Zaire; Zambia; Zimbabwe; Rhodesia; EU; European Union`;

export const DEMONYMS = `
Afghan; Afghans; Albanian; Algerian; American; Americans; Angolan; Arab; Arabs; Arabian; Argentine; Argentinian; Armenian;
Asian; Australian; Austrian; Azerbaijani; Azeri; Bahraini; Bangladeshi; Belarusian; Belgian; Bolivian; Bosnian; Botswanan;
Brazilian; British; Briton; Britons; Bulgarian; Burkinabe; Burmese; Burundian; Cambodian; Cameroonian; Canadian; Catalan;
Chadian; Chechen; Chilean; Chinese; Colombian; Congolese; Croat; Croatian; Cuban; Cypriot; Czech; Danish; Dutch;
Ecuadorian; Egyptian; Emirati; English; Eritrean; Estonian; Ethiopian; European; Europeans; Fijian; Filipino; Finnish;
French; Frenchman; Gabonese; Gambian; Georgian; German; Germans; Ghanaian; Greek; Greeks; Guatemalan; Guinean; Guyanese;
Haitian; Honduran; Hungarian; Icelandic; Indian; Indians; Indonesian; Iranian; Iranians; Iraqi; Iraqis; Irish; Israeli;
Israelis; Italian; Italians; Ivorian; Jamaican; Japanese; Jordanian; Kazakh; Kenyan; Korean; North Korean; South Korean;
Kosovar; Kurd; Kurdish; Kurds; Kuwaiti; Kyrgyz; Laotian; Latvian; Lebanese; Liberian; Libyan; Lithuanian; Macedonian;
Malagasy; Malawian; Malaysian; Maldivian; Malian; Maltese; Mauritanian; Mexican; Mexicans; Moldovan; Mongolian;
Montenegrin; Moroccan; Mozambican; Namibian; Nepalese; Nepali; Nicaraguan; Nigerian; Nigerien; Norwegian; Omani;
Ottoman; Pakistani; Pakistanis; Palestinian; Palestinians; Panamanian; Paraguayan; Pashtun; Persian; Peruvian;
Philippine; Polish; Portuguese; Prussian; Qatari; Roman; Romanian; Russian; Russians; Rwandan; Salvadoran; Saudi; Saudis;
Scottish; Senegalese; Serb; Serbian; Serbs; Shia; Shiite; Sikh; Singaporean; Slovak; Slovenian; Somali; Somalis; Soviet;
Spanish; Sri Lankan; Sudanese; Sunni; Swedish; Swiss; Syrian; Syrians; Taiwanese; Tajik; Tamil; Tanzanian; Tatar; Thai;
Tibetan; Togolese; Tunisian; Turk; Turks; Turkish; Turkmen; Ugandan; Ukrainian; Ukrainians; Uruguayan; Uyghur; Uzbek;
Venezuelan; Vietnamese; Welsh; Yemeni; Yemenis; Yugoslav; Zambian; Zimbabwean; African; Africans; Western; Islamic;
Islamist; Muslim; Muslims; Christian; Christians; Jewish; Jews; Jew; Catholic; Catholics; Protestant; Hindu; Buddhist;
Hispanic; Latino; Rohingya; Houthi; Houthis; Hutu; Tutsi; Druze; Alawite; Yazidi; Basque; Flemish; Nordic; Latin American`;

/** Parts of states, and regions across them, that the news names. */
export const REGIONS = `
Africa; North Africa; West Africa; East Africa; Southern Africa; Horn of Africa; Sahel; Sahara; Maghreb; Asia; Central Asia;
South Asia; Southeast Asia; East Asia; Europe; Eastern Europe; Western Europe; Central Europe; North America; South America;
Latin America; Central America; Caribbean; Middle East; Near East; Far East; Gulf; Persian Gulf; Balkans; Baltics; Caucasus;
Scandinavia; Siberia; Arctic; Antarctica; Oceania; Pacific; Atlantic; Atlantic Ocean; Pacific Ocean; Indian Ocean;
Mediterranean; Mediterranean Sea; Black Sea; Red Sea; Baltic Sea; Caspian Sea; South China Sea; East China Sea; Sea of Japan;
Sea of Azov; Gulf of Aden; Gulf of Mexico; Gulf of Oman; Gulf of Guinea; Arabian Sea; Yellow Sea; North Sea; English Channel;
Strait of Hormuz; Taiwan Strait; Bosporus; Suez Canal; Panama Canal; Bab el-Mandeb; Levant; Mesopotamia; Kurdistan;
Iraqi Kurdistan; Gaza; Gaza Strip; West Bank; Golan Heights; East Jerusalem; Sinai; Sinai Peninsula; Rafah; Kashmir; Jammu;
Punjab; Sindh; Balochistan; Khyber Pakhtunkhwa; Waziristan; Crimea; Donbas; Donbass; Donetsk; Luhansk; Kherson; Kharkiv;
Zaporizhzhia; Chechnya; Dagestan; Ingushetia; Abkhazia; South Ossetia; Nagorno-Karabakh; Transnistria; Kaliningrad;
Tigray; Darfur; Kordofan; Puntland; Oromia; Amhara; Kivu; North Kivu; South Kivu; Katanga; Ituri; Cabo Delgado; Biafra;
Anbar; Nineveh; Idlib; Aleppo; Xinjiang; Tibet; Inner Mongolia; Manchuria; Guangdong; Sichuan; Aceh; Mindanao; Luzon; Papua;
Rakhine; Shan; Kachin; Chiapas; Catalonia; Basque Country; Andalusia; Corsica; Sicily; Sardinia; Lombardy; Bavaria; Saxony;
Brandenburg; Prussia; Crete; Flanders; Wallonia; Brittany; Normandy; Provence; Ulster; Quebec; Ontario; Alberta; Manitoba;
Saskatchewan; Nova Scotia; New Brunswick; Newfoundland; British Columbia; Yukon; New South Wales; Queensland; Tasmania;
Victoria; Western Australia; South Australia; Northern Territory; Alabama; Alaska; Arizona; Arkansas; California; Colorado;
Connecticut; Delaware; Florida; Georgia; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine;
Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey;
New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina;
South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington; West Virginia; Wisconsin; Wyoming; Kerala; Gujarat;
Maharashtra; Assam; Bihar; Uttar Pradesh; Andhra Pradesh; Tamil Nadu; Karnataka; Rajasthan; Manipur; Nagaland; West Bengal;
Okinawa; Hokkaido; Java; Sumatra; Borneo; Bali; Sulawesi; New England; Midwest; Silicon Valley; Wall Street; Kremlin;
Mars; Moon; Euphrates; Tigris; Nile; Danube; Rhine; Volga; Dnieper; Amazon; Mekong; Ganges; Himalayas; Alps; Andes; Urals`;

/** The names of a list, one by one. */
export function splitList(list: string): string[] {
  return list
    .split(';')
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}
