import { looksClosed } from './looks-closed.ts';

const open = {
  en: [
    'What does recovery look like for you?',
    'What’s your vision?',
    'How was your week?',
    'Who is there for you when it is hard?',
    'When do you feel most like yourself?',
    'So, what would help today?',
    'Could you tell me about a good day?',
    'Would you please describe a place where you feel at ease?',
    'Can you help me understand what that was like?',
    'If nothing stood in the way, what would you do?',
    'Isn’t-that-so, what helps?',
    'Hasn’ts?',
    'Isabel says hello. What shall I tell her?',
    'Cannery Row or the river, which one draws you?',
    'Tell me about your day.',
    'Do tell',
    'Right now, what helps?',
    'No kidding?',
    'Can you say more?',
    'Will you walk me through a good day?',
    'So?',
    '?',
    'Is it so.',
    '',
  ],
  es: [
    '¿Cómo se imagina su recuperación?',
    '¿Qué le ayudaría hoy?',
    '¿Y con quién comparte los domingos?',
    '¿A qué le gustaría volver?',
    '¿De dónde saca fuerzas?',
    '¿Por qué es importante para usted?',
    '¿Para qué se levanta por la mañana?',
    '¿Cuáles son sus planes?',
    '¿Cuántas personas la acompañan?',
    '¿En cuál de esas cosas piensa más?',
    'Cuando todo se complica, ¿quién está ahí?',
    'Bueno, ¿como fue su semana?',
    'que le hace bien?',
    'en la tarde,que le hace bien?',
    'en la tarde,  que le hace bien?',
    '¿ Qué le hace bien ?',
    'en la tarde, que le hace bien?',
    '¿Puede contar algo de un buen día?',
    '¿Me puede contar de un buen día?',
    '¿Podría describir un lugar tranquilo?',
    '¿Qué le gusta, por ejemplo?',
    '¿En la tarde, qué le hace bien?',
    '¿Entre los suyos, con quién habla?',
    '¿En el que más confía, qué ve?',
    'Cuénteme de su familia.',
    '¿Pues qué más?',
    '“¿Qué le gusta?”',
  ],
};
const closed = {
  en: [
    'Do you sleep well?',
    'do you sleep well?',
    'Are you feeling better?',
    'So, do you have a plan?',
    'And are you going?',
    'Well then do you want to?',
    'Didn’t you like it?',
    "Don't you want to?",
    'Have you tried the group?',
    'Would you like to go to the group?',
    'Can you come?',
    'Could you have told them?',
    'Should I call her?',
    'When things are hard, do you call somebody?',
    'You like walking, right?',
    'You will come, or not?',
    'It went well. Is that right?',
    '“Is it far?”',
    'Is it far??',
    'It helped, right?!?',
    '  « “Is it far?” »  ',
    'It rained.   Did you walk?',
    'When it rains,do you walk?',
    'When it rains,  do you walk?',
    'Must it be today?',
    'Can’t you come?',
    'Won’t it hurt?',
    'Cannot it wait?',
    'Could they tell you?',
    'Could you please come?',
    'Could you?',
    'Would you help?',
    'Will you walk today?',
    'Do you share the kitchen?',
    'Can they tell you more?',
    'So?  Is it?',
    'Right?',
    'So, right?',
    'You like it: yes?',
  ],
  es: [
    '¿Duerme bien?',
    '¿duerme bien?',
    '¿Le gusta el grupo?',
    '¿Se siente mejor?',
    'Cuando todo se complica, ¿llama a alguien?',
    'Le gusta caminar, ¿verdad?',
    'Le gusta caminar, ¿no?',
    'Durmió mal. ¿Está mejor?',
    'tiene un plan?',
    'qué bien, tiene un plan?',
    '¿Pues?',
    'en la tarde,tiene qué hacer?',
    'en la tarde, tiene un plan?',
    '¿Quiere ir al grupo?',
    '¿Querría venir?',
    '¿Quedamos así?',
    '¿Me ayuda?',
    '¿Me quiere ayudar?',
    '¿Me contar?',
    '¿Puede venir?',
    '¿Ayuda contar?',
    '¿En la noche de ayer que pasó durmió?',
    '¿De la noche que pasó durmió?',
    '¿Ya comió?',
    '¿Comió?',
  ],
};

describe('P8: whether a question looks closed', () => {
  test.each(open.en)('P8: open in English: %s', (words) => {
    expect(looksClosed(words, 'en')).toBe(false);
  });

  test.each(closed.en)('P8: closed in English: %s', (words) => {
    expect(looksClosed(words, 'en')).toBe(true);
  });

  test.each(open.es)('P8: open in Spanish: %s', (words) => {
    expect(looksClosed(words, 'es')).toBe(false);
  });

  test.each(closed.es)('P8: closed in Spanish: %s', (words) => {
    expect(looksClosed(words, 'es')).toBe(true);
  });

  test('goes by the language, whatever its region and however it is written', () => {
    expect(looksClosed('Do you sleep well?', 'en-US')).toBe(true);
    expect(looksClosed('¿Duerme bien?', 'ES-mx')).toBe(true);
    expect(looksClosed('¿Cómo duerme?', 'es-419')).toBe(false);
  });

  test('says nothing in a language it does not know', () => {
    expect(looksClosed('Est-ce que vous dormez bien ?', 'fr')).toBe(false);
    expect(looksClosed('Do you sleep well?', 'und')).toBe(false);
  });
});
