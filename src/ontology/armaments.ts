/** The categories of armaments that the SIPRI Arms Transfers Database sorts transfers by, with what each covers. */
export const ARMAMENT_CATEGORIES = {
  AIRCRAFT: 'Aeroplanes, helicopters and unmanned aircraft.',
  AIR_DEFENCE_SYSTEMS: 'Surface-to-air missile systems and anti-aircraft guns.',
  ANTI_SUBMARINE_WARFARE_WEAPONS: 'Rocket launchers and mortars for use against submarines.',
  ARMOURED_VEHICLES: 'Tanks, armoured personnel carriers, infantry fighting vehicles and the like.',
  ARTILLERY: 'Guns, howitzers, mortars and multiple rocket launchers.',
  ENGINES: 'Engines of aircraft, ships and armoured vehicles.',
  MISSILES: 'Guided missiles, torpedoes, guided bombs and shells, loitering munitions.',
  NAVAL_WEAPONS: 'Weapons of ships that stand in no other category.',
  SATELLITES: 'Reconnaissance and communications satellites.',
  SENSORS: 'Radars, sonars and other sensors.',
  SHIPS: 'Warships, submarines and patrol vessels.',
  OTHER: 'What the other categories leave out, small arms and ammunition among it.',
} as const;
export type ArmamentCategory = keyof typeof ARMAMENT_CATEGORIES;

/** The category of each class of items, and of all below it that have no row of their own. */
export const CATEGORY_OF_CLASS: Readonly<Record<string, ArmamentCategory>> = {
  'item:aircraft': 'AIRCRAFT',
  'item:air-defence-system': 'AIR_DEFENCE_SYSTEMS',
  'item:armoured-vehicle': 'ARMOURED_VEHICLES',
  'item:artillery': 'ARTILLERY',
  'item:guided-bomb': 'MISSILES',
  'item:loitering-munition': 'MISSILES',
  'item:man-portable-air-defence-system': 'MISSILES',
  'item:missile': 'MISSILES',
  'item:radar': 'SENSORS',
  'item:rocket-launcher': 'ARTILLERY',
  'item:surface-to-air-missile': 'AIR_DEFENCE_SYSTEMS',
  'item:warship': 'SHIPS',
};

/** The category of an item by its own class and those above it, narrowest first. */
export function armamentCategoryOf(classes: readonly string[]): ArmamentCategory {
  const [first = ''] = classes.filter((one) => Object.hasOwn(CATEGORY_OF_CLASS, one));
  return CATEGORY_OF_CLASS[first] ?? 'OTHER';
}

/**
 * The words that report that weapons are ordered, as rules of extraction begin: what they date is the order. Words that
 * report a delivery as well ("secure", "get") are left out.
 */
export const ORDER_TRIGGERS: ReadonlySet<string> = new Set([
  'accord',
  'agreement',
  'award',
  'bag',
  'book',
  'clinch',
  'commission',
  'contract',
  'deal',
  'export approval',
  'export licence',
  'export license',
  'export permit',
  'licence',
  'license',
  'order',
  'pact',
  'preorder',
  'purchase deal',
  'tender',
  'win',
]);
