/** Being a father, a mother, an aunt: the young ones. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const children: Theme = {
  en: {
    topic: 'My kids',
    visions: [
      'Being the dad who [is at the fence on Saturdays|knows the name of the coach], boring and on time.',
      'My daughter [falling asleep on my couch|leaving her shoes in my hallway], not a visit, just a Tuesday.',
      'I want my kids to call me when something is funny, not only when something is wrong.',
      'Breakfast with my boys, [pancakes|eggs], and nobody looking at the clock.',
    ],
    preferences: [
      'Do not schedule anything on [Wednesdays|school pickup]. That hour is theirs.',
      'Ask me about my kids as people, not about visits.',
      'I like somebody who has been a parent in a mess too.',
      'Text, no voicemail. The kids [play with|listen on] my phone.',
      'Straight talk. If there is something I have to sign, say so first.',
    ],
    goals: [
      [
        'Read to my son [every night I have him|on the phone] for a month.',
        ['Get a library card.', 'Let him pick the book.', 'Call at half past seven, not at eight.'],
        'He corrected my dragon voice. So he was listening.',
      ],
      [
        'Fix up the small room so it is [hers|theirs].',
        ['Move my boxes out.', 'Ask what color.', 'Paint it with {friend} on {day}.'],
        'It is purple. Very purple. I would do it again.',
      ],
      [
        'Go to the parent evening at school and stay for all of it.',
        ['Put it on the calendar in ink.', 'Ask {kin} to save me a seat.'],
        'I sat in one of those tiny chairs and nobody looked at me strangely.',
      ],
      [
        'Cook a real dinner on my weekends.',
        ['Learn two dishes from {kin}.', 'Shop on Friday, not on the way.', 'Let the kids set the table.'],
        'They asked for seconds and I had to turn around for a minute.',
      ],
    ],
    suggestions: [
      'There is a fathers and kids morning at {place}, with pancakes and no speeches. Would you like to look in?',
      'The library keeps game boxes you can borrow for a weekend. Shall I show you where?',
      'Somebody I know made a calendar with the kids, stickers and all. Would something like that help you?',
      'If the letter from school is hard to read, we could go through it together with coffee. Is that all right?',
    ],
    answers: [
      'They are asleep, the dishes are done, and I did not shout today.',
      'My kids forgave me faster than I did. I am still catching up.',
      'What helps is having a plan for four in the afternoon. That is when it used to go wrong.',
      'I want to be somebody they can be rude to and still come home to.',
    ],
    notes: [
      'Showed me three drawings before anything else. Next step chosen: the parent evening, with a seat kept free.',
      'We practiced what to say on the phone when there is a long silence. Decided that silence is fine.',
      'Talked about being fair to both kids. Wants the fathers morning on the calendar.',
    ],
    outcomes: [
      {
        about: 'social',
        statement: 'I have had my kids every second weekend for [half a year|eight months] now.',
        matters: 'They stopped asking whether I am really coming.',
        helped: '{kin} drove us the first ten times.',
      },
      {
        about: 'human',
        statement: 'I finished the parenting class and I talk in it.',
        matters: 'I went because I had to and stayed because it helped.',
        helped: 'A mother of five who said she still gets it wrong.',
      },
    ],
  },
  es: {
    topic: 'Mis hijos',
    visions: [
      'Que mis hijos lleguen de la escuela y [me cuenten|me encuentren en casa], así nomás, un martes cualquiera.',
      'Estar en la cancha los sábados, con [naranjas|agua] para todos y la voz ronca de gritar.',
      'Quiero que mi hija me hable cuando algo le dé risa, no solo cuando algo le duele.',
      'Desayunar con mis niños sin ver el reloj, [con chilaquiles|con pan dulce].',
    ],
    preferences: [
      'A la hora de la salida de la escuela no puedo. Esa hora es de ellos.',
      'Que me pregunten por mis hijos como personas, no por las visitas.',
      'Prefiero mensaje. El teléfono lo [agarran|contestan] los niños.',
      'Alguien que también haya criado con dificultad me entiende más rápido.',
      'Si hay que firmar algo, que me lo digan al principio y despacio.',
    ],
    goals: [
      [
        'Leerle a mi niño cada noche que está conmigo.',
        ['Sacar la credencial de la biblioteca.', 'Que él escoja el cuento.', 'Apagar la tele a las ocho.'],
        'Se sabe el cuento de memoria y me corrige.',
      ],
      [
        'Arreglar el cuarto chico para que sea de ellos.',
        ['Sacar mis cajas.', 'Preguntarles el color.', 'Pintar con {friend} el {day}.'],
        'Quedó verde limón. A ellos les encanta, y con eso me basta.',
      ],
      [
        'Ir a la junta de la escuela y quedarme hasta el final.',
        ['Apuntar la fecha en el refrigerador.', 'Pedirle a {kin} que me acompañe.'],
        'Hice una pregunta en voz alta. La maestra me dio las gracias.',
      ],
      [
        'Aprender a peinar trenzas.',
        ['Ver cómo lo hace {kin}.', 'Practicar con estambre.', 'Levantarnos quince minutos antes.'],
        'Me salen chuecas pero aguantan todo el recreo.',
      ],
    ],
    suggestions: [
      'En {place} hay una mañana de papás con niños, con atole y sin discursos. ¿Le gustaría ir un día?',
      'La biblioteca presta cajas de juegos por el fin de semana. ¿Quiere que le enseñe dónde?',
      'Otra mamá hizo un calendario con sus hijos, con estampas. ¿Le serviría algo así?',
      'Si la carta de la escuela viene enredada, la leemos juntos con un café. ¿Le parece?',
    ],
    answers: [
      'Que se duerman sin miedo y yo sin gritos en la memoria.',
      'Mis hijos me perdonaron antes que yo. Voy más despacio.',
      'Me ayuda saber qué vamos a hacer a las cuatro de la tarde. Esa hora era la difícil.',
      'Quiero que puedan enojarse conmigo y aun así volver a cenar.',
    ],
    notes: [
      'Primero vimos los dibujos de los niños. Eligió ir a la junta y quiere que alguien le guarde lugar.',
      'Ensayamos qué decir por teléfono cuando hay silencio. Decidió que el silencio también se vale.',
      'Hablamos de repartir el tiempo parejo. Quiere probar la mañana de papás.',
    ],
    outcomes: [
      {
        about: 'social',
        statement: 'Tengo a mis hijos cada quince días desde hace [siete meses|medio año].',
        matters: 'Ya no preguntan si de veras voy a llegar.',
        helped: '{kin} nos llevó en su carro las primeras veces.',
      },
      {
        about: 'political',
        statement: 'Me escogieron para la mesa de padres de la escuela.',
        matters: 'Ahora hay avisos en español.',
        helped: 'La maestra que me pidió que repitiera mi pregunta frente a todos.',
      },
    ],
  },
};
