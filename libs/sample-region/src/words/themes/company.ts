/** Friends, neighbors, not being alone. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const company: Theme = {
  en: {
    topic: 'People',
    visions: [
      'Three people I could call at [two in the morning|any hour], and one who would call me.',
      'To be [missed|expected] somewhere on a {day}.',
      'I want to laugh until it hurts again, [cards|dominoes] on the table, {friend} cheating.',
      'To be the neighbor with the [ladder|coffee on], the one you knock at.',
    ],
    preferences: [
      'Just sit with me. [No worksheets|No plan needed].',
      'I like people who tease a little.',
      'Phone me on {day}. Sundays are the long ones.',
      'Groups are fine if I can sit by the door.',
      'I do not want a helper. I want somebody to play chess with who also knows.',
    ],
    goals: [
      [
        'Call {kin} after [two|four] years.',
        ['Find the number.', 'Write the first sentence.', 'Do it on {day} before I can think.'],
        'We talked about the weather for an hour. Best weather I ever had.',
      ],
      [
        'Go to the card evening at {place} three times.',
        ['First time just watch.', 'Learn the house rules.', 'Bring the snacks once.'],
        'They dealt me in without asking. I lost everything and stayed till they closed.',
      ],
      ['Invite one person to my place.', ['Get a second cup.', 'Choose somebody who does not look in the corners.'], 'We used both cups.'],
      [
        'Say hello first, every day for two weeks.',
        ['Start with the bus driver.', 'Then the man with the two dogs.'],
        'His name is Walter. Both dogs are called Walter too.',
      ],
    ],
    suggestions: [
      'There is a table at {place} where the same people play dominoes every {day}. They asked if I know anybody. May I say your name?',
      'An older man needs somebody to read him the sports page. You came to my mind. Does that interest you?',
      'The open evening has a quiet corner with puzzles, for people who come alone. Want to look in with me?',
      'A few of us have breakfast at the diner before anything else begins. No topic. Would you like to join once?',
    ],
    answers: [
      'I had three hundred contacts and nobody to move a couch with.',
      'The worst is good news and no one to tell it to.',
      'Somebody saved me a chair. That was the day it changed.',
      'I am better company than I used to be. I listen now.',
    ],
    notes: [
      'Played two games of chess and talked during the third. Wants to make the call to family on {day}.',
      'Sundays are long. We found the breakfast table for those.',
      'Asked for company, not advice. That is what this hour was.',
    ],
    outcomes: [
      {
        about: 'social',
        statement: 'There is a key to my place at the neighbor’s, and one of theirs at mine.',
        matters: 'Somebody would find me.',
        helped: 'A borrowed ladder, returned on the same day.',
      },
      {
        about: 'social',
        statement: 'Our domino table has a second table.',
        matters: 'People who never said a word slam the tiles down like thunder.',
        helped: '{friend} saved a chair for whoever came in next.',
      },
    ],
  },
  es: {
    topic: 'La compañía',
    visions: [
      'Tener a quien llamar [a las dos de la mañana|a cualquier hora] y que también me llamen a mí.',
      'Que en algún lado me [esperen|extrañen] los {day}.',
      'Volver a reírme hasta que duela, con [el dominó|las cartas] en la mesa y {friend} haciendo trampa.',
      'Ser la puerta donde los vecinos [tocan|piden azúcar].',
    ],
    preferences: [
      'Nomás siéntese conmigo. [Sin hojas|Sin plan].',
      'Me gusta la gente que bromea tantito.',
      'Llámeme el {day}. Ese día se me hace largo.',
      'Los grupos están bien si puedo sentarme junto a la puerta.',
      'No quiero que me cuiden. Quiero con quién jugar dominó y que sepa de esto.',
    ],
    goals: [
      [
        'Llamarle a {kin} después de [dos|cuatro] años.',
        ['Conseguir el número.', 'Escribir la primera frase.', 'Marcar el {day} sin pensarlo.'],
        'Hablamos del clima una hora. El mejor clima de mi vida.',
      ],
      [
        'Ir tres veces al dominó de {place}.',
        ['La primera, nomás a mirar.', 'Aprender las reglas de la casa.', 'Llevar los cacahuates una vez.'],
        'Me repartieron fichas sin preguntar. Perdí todo y me quedé hasta que cerraron.',
      ],
      ['Invitar a alguien a mi casa.', ['Conseguir otra taza.', 'Escoger a quien no se fije en los rincones.'], 'Usamos las dos tazas.'],
      [
        'Saludar primero, cada día, dos semanas.',
        ['Empezar con el chofer.', 'Luego con la señora de los periquitos.'],
        'Se llama Amparo y los periquitos también saludan.',
      ],
    ],
    suggestions: [
      'En {place} hay una mesa de dominó cada {day} y les falta un jugador. ¿Puedo decirles su nombre?',
      'Un señor mayor busca quien le lea el periódico en español. Pensé en usted. ¿Le interesa?',
      'En la noche abierta hay un rincón callado con rompecabezas. ¿Nos asomamos?',
      'Unos cuantos desayunamos juntos antes de todo, sin tema. ¿Le gustaría venir una vez?',
    ],
    answers: [
      'Tenía trescientos contactos y nadie con quien mover un sillón.',
      'Lo peor es una buena noticia y nadie a quien contársela.',
      'Alguien me guardó una silla. Ese día cambió la cosa.',
      'Ahora soy mejor compañía. Ya sé escuchar.',
    ],
    notes: [
      'Jugamos dos partidas y hablamos en la tercera. Quiere hacer la llamada el {day}.',
      'Los domingos se le hacen largos. Encontramos la mesa del desayuno.',
      'Pidió compañía y no consejos. Eso fue esta hora.',
    ],
    outcomes: [
      {
        about: 'social',
        statement: 'La vecina tiene llave de mi casa y yo de la suya.',
        matters: 'Alguien me encontraría.',
        helped: 'Una escalera prestada que regresó el mismo día.',
      },
      {
        about: 'social',
        statement: 'El dominó ya tiene segunda mesa.',
        matters: 'Gente que no hablaba ahora azota las fichas como truenos.',
        helped: '{friend} siempre guarda una silla para quien vaya llegando.',
      },
    ],
  },
};
