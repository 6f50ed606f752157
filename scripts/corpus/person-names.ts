/** Given and family names of one part of the world; whoever bears a pair of them is invented. */
export interface NamePool {
  /** Countries whose people bear them, ISO 3166 alpha-3; the last pool serves all others. */
  readonly countries: string;
  /** Those of men, ` / `, those of women. */
  readonly given: string;
  readonly family: string;
}

/** Names by part of the world, separated by spaces. */
export const NAME_POOLS: readonly NamePool[] = [
  {
    countries: 'RUS UKR BLR BGR SRB MKD MNE HRV BIH SVN POL CZE SVK',
    given:
      'Andrei Boris Dmitri Igor Oleg Pavel Roman Stanislav Viktor Yuri Marek Tomasz Zoran Goran Milos / Irina Olga Natalia Svetlana Daria Elena Vesna Jadwiga Milena Katarina Ludmila',
    family:
      'Volkonov Berezin Gromyak Sidorchuk Tarasevich Melnyk Kovalik Petrenkov Zaitsevsky Rudenkov Orlovich Vukasin Jankovec Stojanov Dragovic Nedeljko Wisnierski Kowalczak Zielonka Havranek Prochazek Dvorsky Horvatin Babic Lukavec Krasnov Belyakov Morozhny Yarosh Chernikov',
  },
  {
    countries: 'ESP MEX COL ARG CHL PER VEN ECU BOL PRY URY CUB DOM GTM HND SLV NIC CRI PAN PRT BRA AGO MOZ',
    given:
      'Alejandro Javier Rodrigo Ignacio Hernan Joaquim Paulo Raul Esteban Ramon Tiago Mateus / Lucia Carmen Beatriz Pilar Mercedes Luciana Fernanda Ines Rosario Teresa Gabriela Valentina',
    family:
      'Aldunate Barrientos Cifuentes Echeverri Figueiredo Galarraga Huertas Iturbide Lizarraga Montalvo Noriegas Olmedo Pacheco Quiroz Rebolledo Saldanha Teixeiras Uribarri Valdivieso Zamorano Carvalhal Medeiros Tavares Arriaga Belmonte Cardenal Escobedo Santillan Villalobos Peralta',
  },
  {
    countries:
      'EGY SAU IRQ SYR JOR LBN YEM OMN ARE QAT KWT BHR MAR DZA TUN LBY SDN PSE MRT SOM DJI IRN AFG PAK',
    given:
      'Tariq Khalil Hassan Omar Rashid Faisal Jamal Nabil Sami Walid Mansour Younes Karim Farid / Layla Samira Nadia Huda Amina Salma Rania Mariam Yasmin Zahra',
    family:
      'Al-Mutasim Haddadi Benyahia Boukhari Darwishi El-Fassani Ghanimi Hijazi Kassabi Lahoudi Mahfouzi Nasrallahi Qabbani Rahmani Sabbaghi Shahbandar Tawfiqi Wahbani Yazdani Zubairi Khoshnavi Mirzadeh Tehranipour Durrani Yousafi Bashiri Chaudhri Siddiqui Barakati Mansoori',
  },
  {
    countries:
      'NGA KEN GHA UGA TZA ZMB ZWE ETH RWA ZAF NAM BWA MWI LBR SLE GMB SSD BFA MLI SEN CIV CMR TCD NER COD COG GAB GIN BEN TGO CAF BDI MDG ERI LSO SWZ GNB GNQ',
    given:
      'Kwame Chidi Emeka Tendai Joseph Moses Samuel Abdoulaye Moussa Ibrahima Jean-Paul Kofi Thabo Daniel / Grace Ngozi Amara Fatoumata Aminata Wanjiru Esther Miriam Thandiwe Adjoa',
    family:
      'Abarikwu Achebor Adeyinka Agyeman Asamoah Balewu Bekeleta Chukwuma Dembelo Diallonga Ekwueme Fofanah Gachanja Hailemar Kabangu Kamaundi Kiprotich Lumbala Makoniwa Mbembe Moyondo Mutasa Nakimera Ndiayeko Nkosazi Ochiengo Odhiambo Ouattarande Sankarani Traoregui Tshisuaka Wekesari',
  },
  {
    countries: 'CHN TWN KOR PRK JPN VNM SGP MNG THA KHM LAO MMR MYS IDN PHL',
    given:
      'Wei Jian Liang Hao Min-jun Ji-hoon Seung Hiroshi Kenji Takeshi Minh Duc Somchai Arif Budi / Mei Xia Yuna Hana Naoko Linh Thuy Siti Dewi Rosalie',
    family:
      'Zhaowen Lingfang Cheongwon Baekhyung Hwangbo Tachibani Moriyasu Kitagawara Shimodera Nakatomi Phamvu Tranhoa Buidang Chaiyasit Rattanakorn Sokhem Phommasan Wiryawan Kusnadi Santosono Hartawan Batungbakal Magsaysayo Dimaculan Tumenbayar Ganbold Aungmin Limsuwan Ongkiko Yapsing',
  },
  {
    countries: 'IND BGD LKA NPL BTN MDV',
    given:
      'Rajesh Vikram Suresh Anil Manoj Deepak Prakash Ramesh Kamal Nimal Tanvir Anwar / Sunita Meena Lakshmi Kavita Anjali Rekha Nirmala Shanthi Farzana Sushila',
    family:
      'Agarwalla Banerjea Bhattarai Chandrasek Deshpandey Dissanayaka Ganguli Iyengari Jayasuriyan Kulkarnee Mahapatro Mukherji Narayanan Parthasar Ranasinghan Rajapathi Senaratna Shresthani Subramani Thapaliya Venkates Wickramas Hossaini Chowdhari',
  },
  {
    countries: 'TUR AZE KAZ UZB TKM KGZ TJK GEO ARM GRC CYP ALB ROU MDA HUN ISR',
    given:
      'Mehmet Kemal Orhan Serdar Timur Rustam Nurlan Giorgi Levan Armen Nikos Kostas Arben Mihai Andras / Ayse Zeynep Elif Nino Tamar Anahit Eleni Maria Ioana Zsofia Aigul',
    family:
      'Aksoylu Demirbas Erdemir Karatasli Ozkanli Yildirimer Alizadev Huseynli Baimuratov Karimzhan Nazarkul Rakhimov Beridzani Gelashvi Kvaratshvili Hakopyan Sargsani Papadimas Stavrakis Nikolaidou Hoxhaj Berishaj Ionesco Munteanu Kovacsi Szabados Ben-Arieh Shapirov',
  },
  {
    countries: 'FRA BEL CHE LUX HTI DEU AUT NLD DNK NOR SWE FIN ISL ITA EST LVA LTU MLT',
    given:
      'Antoine Laurent Pascal Matthias Stefan Jurgen Pieter Lars Henrik Mikko Giovanni Marco Andris Jonas / Claire Isabelle Margaux Anneliese Greta Ingrid Solveig Astrid Chiara Paola Aino Liga',
    family:
      'Aubertin Beauchemin Charpentil Delacroy Fontenaille Lacombez Marchandeau Rousselin Vauquelin Bergmann-Roth Eichwald Hoffstetter Kirchleitner Niedermark Steinhauer Van-Houten Verstraeten Dijkgraaf Andersholm Bjornskov Lindqvister Nygaardson Halvorsund Korhola Virtasalo Bianchetti Castellaro Ferrantini Moretto Kalninsh Petrauskis Tammsaar',
  },
  {
    countries: 'USA GBR CAN AUS NZL IRL JAM TTO BRB FJI PNG',
    given:
      'Andrew Brian Colin Douglas Edward Graham Howard Keith Martin Neil Philip Stuart / Alison Barbara Catherine Deborah Fiona Helen Janet Karen Linda Margaret Patricia Susan',
    family:
      'Ashcombe Barrowclough Calverley Dunmorrow Eastlake Farnsworthy Greenhalgh Hathersage Inglewood Kettlewell Lockridge Marchbank Netherton Oakhurst Pemberley Ravensworth Stanbridge Thornbury Underwood Waverton Whitcombe Yardborough Holloway Braddock Carmody Delaney Fitzgibbon Langdon Merriweather Sallow',
  },
];

/** Titles in a government. */
export const OFFICES = [
  'President',
  'Prime Minister',
  'Foreign Minister',
  'Defence Minister',
  'Interior Minister',
  'Finance Minister',
  'Health Minister',
  'Transport Minister',
] as const;

export type Office = (typeof OFFICES)[number];
