/** The four regions: public facts, and the places people mention. */
import type { Language } from '../voice.ts';

/** A region. */
export type Region = {
  readonly id: string;
  readonly name: string;
  readonly setting: 'urban' | 'rural' | 'mixed';
  readonly population: number;
  /** With their article, as they stand in a sentence. */
  readonly places: Readonly<Record<Language, readonly string[]>>;
};

/** From the city to the hills. */
export const REGIONS: readonly Region[] = [
  {
    id: 'riverside',
    name: 'Riverside',
    setting: 'urban',
    population: 184_000,
    places: {
      en: ['the river path', 'the Third Street library', 'the old tannery', 'Willow Park', 'the bus station café', 'the boat house'],
      es: [
        'el camino del río',
        'la biblioteca de la calle Tres',
        'la vieja curtiduría',
        'el parque de los sauces',
        'el café de la estación',
      ],
    },
  },
  {
    id: 'harbor',
    name: 'Harbor District',
    setting: 'urban',
    population: 96_000,
    places: {
      en: ['the pier', 'the net lofts', 'the market hall', 'the lighthouse steps', 'Ferry Street', 'the reading room at the docks'],
      es: ['el muelle', 'el mercado', 'las escaleras del faro', 'la calle del Ferry', 'la sala de lectura del puerto'],
    },
  },
  {
    id: 'three-hills',
    name: 'Three Hills',
    setting: 'mixed',
    population: 41_000,
    places: {
      en: ['the grange hall', 'the reservoir', 'Saint Anne’s basement', 'the feed store porch', 'the middle hill', 'the fire station'],
      es: ['la presa', 'el sótano de Santa Ana', 'el salón de la granja', 'el cerro de en medio', 'la estación de bomberos'],
    },
  },
  {
    id: 'lower-valley',
    name: 'Lower Valley',
    setting: 'rural',
    population: 23_000,
    places: {
      en: ['the packing shed', 'the levee road', 'the seed library', 'the chapel at the crossing', 'the school gym', 'the canal'],
      es: ['la empacadora', 'el bordo del canal', 'la biblioteca de semillas', 'la capilla del crucero', 'el gimnasio de la escuela'],
    },
  },
];
