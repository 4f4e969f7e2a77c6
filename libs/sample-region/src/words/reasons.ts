/** Why somebody says it in other words, sets something aside or lets it go. Nobody has to say; some do. */
import type { Language } from '../voice.ts';

/** What reasons are for. */
export type Reasons = {
  readonly reworded: readonly string[];
  readonly setAside: readonly string[];
  readonly letGo: readonly string[];
  readonly lookedBack: readonly string[];
  readonly noteAnswer: readonly string[];
};

/** By language. */
export const REASONS: Readonly<Record<Language, Reasons>> = {
  en: {
    reworded: [
      'The first time I said what I thought you wanted to hear.',
      'I am further along now.',
      '{Kin} read it and said: that is not you.',
      'It got simpler.',
      'Spring does that to me.',
      'I tried it the other way for a month. This is better.',
      'The old words were from a worse week.',
      'I found out what I am like when I sleep enough.',
    ],
    setAside: [
      '{Kin} needs me this month.',
      'Too hot, too many shifts. After the summer.',
      'My knee. It will keep.',
      'I want it, but not now, and not because somebody asks.',
      'The car broke down and took the money with it.',
      'I need a while with nothing on my list.',
      'A funeral. I will say when.',
      'It began to feel like homework.',
    ],
    letGo: [
      'It was true then.',
      'I only said it because my brother does it.',
      'I do not need it any more, which is good news.',
      'I moved, and there the noise is different.',
      'I have found something that suits me better.',
      'Turns out I like mornings after all.',
    ],
    lookedBack: [
      'That silence is allowed.',
      'That we both talk faster when we are worried.',
      'We both learned where the good bench is.',
      'I learned to say stop. You learned how it sounds when I do.',
      'That a bad week and a good hour fit together.',
      'That I know more than I thought, and that you do not know everything. Good.',
      'That walking helps us both to listen.',
      'Next time the important thing comes first, not at the door.',
    ],
    noteAnswer: [
      'I would put it less nicely, but yes.',
      'It was {friend} who said that, not me.',
      'You left out that we laughed.',
      'The part about my family I would rather have out next time.',
      'Right. And the bus was late, not I.',
      'Thank you for writing it the way I said it.',
      'One thing: I did not say I would. I said I might.',
    ],
  },
  es: {
    reworded: [
      'La primera vez dije lo que pensé que querían oír.',
      'Ya voy más adelante.',
      '{Kin} lo leyó y me dijo: así no habla usted.',
      'Se me hizo más sencillo.',
      'La primavera me pone así.',
      'Lo probé un mes de la otra manera. Así está mejor.',
      'Esas palabras eran de una semana peor.',
      'Ya sé cómo soy cuando duermo bien.',
    ],
    setAside: [
      '{Kin} me necesita este mes.',
      'Mucho calor y muchos turnos. Pasando el verano.',
      'La rodilla. Ahí se queda guardado.',
      'Sí lo quiero, pero ahorita no, y menos porque me lo pidan.',
      'Se descompuso el carro y se llevó el dinero.',
      'Quiero un rato sin nada en la lista.',
      'Un velorio. Yo aviso.',
      'Ya se sentía como tarea.',
    ],
    letGo: [
      'En ese momento era verdad.',
      'Lo dije nomás porque mi hermano lo hace.',
      'Ya no me hace falta, y eso es buena noticia.',
      'Me cambié de casa y allá el ruido es otro.',
      'Encontré algo que me queda mejor.',
      'Resulta que sí me gustan las mañanas.',
    ],
    lookedBack: [
      'Que el silencio también se vale.',
      'Que los dos hablamos más rápido cuando algo nos preocupa.',
      'Aprendimos dónde está la banca buena.',
      'Yo aprendí a decir ya. Usted aprendió cómo suena cuando lo digo.',
      'Que una mala semana y una buena hora caben juntas.',
      'Que sé más de lo que creía y que usted no lo sabe todo. Qué bueno.',
      'Que caminando nos oímos mejor.',
      'La próxima, lo importante primero y no en la puerta.',
    ],
    noteAnswer: [
      'Yo lo diría menos bonito, pero sí.',
      'Eso lo dijo {friend}, no yo.',
      'Le faltó poner que nos reímos.',
      'Lo de mi familia preferiría que la próxima vez no quede escrito.',
      'Así fue. Y el que llegó tarde fue el camión.',
      'Gracias por escribirlo como lo dije.',
      'Una cosa: no dije que lo haría. Dije que a lo mejor.',
    ],
  },
};
