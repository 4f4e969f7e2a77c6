/** What stands in wellness plans: the person's own words, a section at a time. */
import type { Language } from '../voice.ts';

/** The sections of a plan. */
export type Section = 'every-day' | 'stressors' | 'early-signs' | 'getting-harder' | 'crisis' | 'after-a-crisis' | 'tools';

/** By language and section. */
export const PLAN_WORDS: Readonly<Record<Language, Readonly<Record<Section, readonly string[]>>>> = {
  en: {
    'every-day': [
      'Coffee on the steps. Shower before the phone. One real meal. {Kin} gets a message, even if it is only a dot.',
      'Up by seven, curtains open, walk to {place} and back. Music while I wash up. In bed before the news.',
      'Feed the dog, feed me, in that order. Ten minutes of nothing. Something with my hands.',
      'Meds with breakfast. Say hello to one person. Write down one thing that went right.',
      'No decisions before {hour}. Lunch with a vegetable in it. Out of the house once.',
    ],
    stressors: [
      'The week before the rent. Phone calls from the county. Being talked about while I am in the room.',
      '{Day} evenings. Anniversaries, above all in March. When the upstairs neighbor drinks.',
      'Skipping meals. Arguing with {kin}. Crowded buses with no seat by the door.',
      'Good news, oddly. I start spending it before it is here.',
      'Letters with windows. Heat above ninety. When someone asks why three times.',
    ],
    'early-signs': [
      'I stop humming. The dishes pile up. I answer with one word.',
      'I say I am fine with a dot at the end.',
      'I rearrange the furniture at night. I buy things in pairs.',
      'I wear the same sweater for a week and skip the bakery because they know me there.',
      'I walk faster and look at the ground. {Kin} notices first.',
    ],
    'getting-harder': [
      'I do not pick up, not even for {friend}. I leave the lights off.',
      'I sleep in my clothes. I think people at the bus stop mean me.',
      'I start giving things away and call it tidying.',
      'I count pills, I count stairs, I count the days since.',
      'I fight with everybody who is kind. That is the loudest sign.',
    ],
    crisis: [
      'Call {kin} first. Then {friend}. Please sit with me, do not stand over me. No police unless somebody could die.',
      'I like to go to the respite house, not the hospital. My bag is under the bed. Tell them I need a night light.',
      'Talk about the garden, not about me. Ask before you touch. Turn off the television. Water, then tea.',
      'If I cannot speak, the card in my wallet speaks for me. Ring the warm line together with me, on speaker.',
      'Take the car keys, I will be angry and it is all right. Stay until I have slept.',
    ],
    'after-a-crisis': [
      'Two days without questions. Soup. Then ask me what I want to keep and what I want to change in this plan.',
      'Help me with the calls I did not answer. Sit next to me while I do the first three.',
      'Let me say sorry once and then do not let me say it again.',
      'Walk with me to {place}. Half the way is enough.',
    ],
    tools: [
      'The radio, the river, cold water on my wrists, the photo of the boat.',
      'Knitting, badly. Breathing out longer than in. {Friend}’s voice messages from last summer.',
      'Peppermints. The long bath. Counting blue things. Psalm 121.',
      'The punching bag in the shed. A list of nine people. Popcorn.',
      'Scrubbing one thing until it shines. Dancing to one song. Calling the library and asking anything.',
    ],
  },
  es: {
    'every-day': [
      'Cafecito afuera. Bañarme antes de ver el teléfono. Una comida de verdad. Mandarle a {kin} un mensaje, aunque sea un punto.',
      'Levantarme a las siete, abrir la cortina, ir y venir a {place}. Música mientras lavo. En la cama antes de las noticias.',
      'Darle de comer al perro y luego a mí. Diez minutos de nada. Algo con las manos.',
      'Las pastillas con el desayuno. Saludar a una persona. Apuntar algo que salió bien.',
      'Nada de decidir antes de las {hour}. Un vaso de agua cada vez que prendo la estufa.',
    ],
    stressors: [
      'La semana antes de la renta. Las llamadas del condado. Que hablen de mí como si no estuviera.',
      'El {day} en la noche. El mes de marzo. Cuando el vecino de arriba toma.',
      'Saltarme comidas. Pelear con {kin}. El camión lleno y sin asiento junto a la puerta.',
      'Las buenas noticias, aunque suene raro. Me las gasto antes de que lleguen.',
      'Las cartas con ventanita. El calor de agosto. Que me pregunten por qué tres veces.',
    ],
    'early-signs': [
      'Dejo de tararear. Se juntan los trastes. Contesto con una palabra.',
      'Digo que estoy bien, con punto final.',
      'Muevo los muebles de noche. Compro las cosas de dos en dos.',
      'Traigo el mismo suéter toda la semana y no paso por la panadería porque ahí me conocen.',
      'Camino aprisa y mirando al piso. {Kin} es quien lo nota primero.',
    ],
    'getting-harder': [
      'Ya no contesto, ni a {friend}. Dejo las luces apagadas.',
      'Duermo con la ropa puesta. Siento que en la parada hablan de mí.',
      'Empiezo a regalar mis cosas y digo que estoy ordenando.',
      'Cuento pastillas, cuento escalones, cuento los días.',
      'Me peleo con quien me trata bien. Esa es la señal más fuerte.',
    ],
    crisis: [
      'Llamen primero a {kin}. Luego a {friend}. Siéntense conmigo, no se paren enfrente. Policía solo si alguien se puede morir.',
      'Prefiero la casa de descanso y no el hospital. Mi bolsa está debajo de la cama. Pidan una lucecita para la noche.',
      'Háblenme de las plantas y no de mí. Pregunten antes de tocar. Apaguen la tele. Agua y luego té.',
      'Si no puedo hablar, la tarjeta de mi cartera habla por mí. Marquemos juntos a la línea de apoyo, con la bocina puesta.',
      'Quítenme las llaves del carro. Me voy a enojar y no importa. Quédense hasta que duerma.',
    ],
    'after-a-crisis': [
      'Dos días sin preguntas. Caldo. Luego pregúntenme qué se queda y qué se cambia en este plan.',
      'Ayúdenme con las llamadas que no contesté. Junto a mí en las primeras tres.',
      'Déjenme pedir perdón una vez y ya no me dejen pedirlo más.',
      'Caminar conmigo a {place}. La mitad del camino basta.',
    ],
    tools: [
      'El radio, el arroyo, agua fría en las muñecas, la foto del barco.',
      'Tejer, aunque salga chueco. Soltar el aire despacito. Los mensajes de voz de {friend} del verano pasado.',
      'Pastillas de menta. El baño largo. Contar cosas azules. El salmo 121.',
      'El costal del cuarto de atrás. Una lista de nueve personas. Palomitas.',
      'Tallar algo hasta que brille. Bailar una canción. Llamar a la biblioteca y preguntar lo que sea.',
    ],
  },
};
