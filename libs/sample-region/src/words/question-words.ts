/** The question bank: open questions, and a few that ask for permission, each in both languages (P8). */

/** One question. */
export type QuestionWords = { readonly id: string; readonly kind: 'open' | 'permission'; readonly en: string; readonly es: string };

/** The first two are the ones everybody begins with. */
export const QUESTIONS: readonly QuestionWords[] = [
  { id: 'question-recovery', kind: 'open', en: 'What does recovery look like for you?', es: '¿Cómo se imagina usted su recuperación?' },
  { id: 'question-vision', kind: 'open', en: 'What’s your vision?', es: '¿Qué es lo que más quisiera para su vida?' },
  { id: 'question-good-day', kind: 'open', en: 'What is a good day made of?', es: '¿De qué está hecho un buen día para usted?' },
  { id: 'question-carried', kind: 'open', en: 'What has carried you until now?', es: '¿Qué le ha sostenido hasta ahora?' },
  { id: 'question-proud', kind: 'open', en: 'What are you quietly proud of?', es: '¿De qué siente orgullo, aunque no lo diga?' },
  {
    id: 'question-first-sign',
    kind: 'open',
    en: 'How do you notice that things are getting better?',
    es: '¿Cómo se da cuenta de que las cosas van mejor?',
  },
  { id: 'question-who', kind: 'open', en: 'Who do you like to have around?', es: '¿A quién le gusta tener cerca?' },
  { id: 'question-rest', kind: 'open', en: 'What gives you rest?', es: '¿Qué le da descanso?' },
  { id: 'question-leave', kind: 'open', en: 'What should we leave alone for now?', es: '¿Qué prefiere que dejemos en paz por ahora?' },
  { id: 'question-today', kind: 'open', en: 'What would help today?', es: '¿Qué le ayudaría hoy?' },
  { id: 'question-hands', kind: 'open', en: 'What do your hands know how to do?', es: '¿Qué saben hacer sus manos?' },
  { id: 'question-learned', kind: 'open', en: 'What did we both learn?', es: '¿Qué aprendimos usted y yo?' },
  {
    id: 'question-share',
    kind: 'permission',
    en: 'Is it all right if I share something from my own life?',
    es: '¿Me permite contarle algo de mi propia vida?',
  },
  { id: 'question-idea', kind: 'permission', en: 'May I bring up an idea?', es: '¿Puedo proponerle una idea?' },
  {
    id: 'question-stay',
    kind: 'permission',
    en: 'Is it okay to stay with this a little longer?',
    es: '¿Está bien si nos quedamos un poco más en esto?',
  },
  { id: 'question-write', kind: 'permission', en: 'May I write that down the way you said it?', es: '¿Puedo anotarlo tal como lo dijo?' },
];

/** In the bank in English at first, until somebody had the words for it in Spanish. */
export const LATER_TRANSLATED: QuestionWords = {
  id: 'question-doorway',
  kind: 'open',
  en: 'What would you like to carry through the next door, and what may stay outside?',
  es: '¿Qué quisiera llevar consigo al pasar la siguiente puerta, y qué puede quedarse afuera?',
};

/** In the bank for some months. People answered with a number and said no more, so it is asked no more. */
export const LATER_RETIRED: QuestionWords = {
  id: 'question-one-to-ten',
  kind: 'open',
  en: 'From one to ten, where are you today?',
  es: 'Del uno al diez, ¿dónde anda usted hoy?',
};

/** Proposed and still being read, and one that looks closed and was put better. */
export const WAITING_QUESTIONS: readonly QuestionWords[] = [
  {
    id: 'question-kitchen',
    kind: 'open',
    en: 'What does your kitchen smell like on a good evening?',
    es: '¿A qué huele su cocina en una buena noche?',
  },
  { id: 'question-sleep', kind: 'open', en: 'Do you sleep well?', es: '¿Duerme usted bien?' },
];
