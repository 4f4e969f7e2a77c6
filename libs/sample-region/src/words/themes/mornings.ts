/** Sleep, quiet, getting the day started. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const mornings: Theme = {
  en: {
    topic: 'Quiet mornings',
    visions: [
      'To wake up [before the alarm|when it gets light] and not be afraid of the [day|mail].',
      'One [quiet hour|slow coffee] that belongs to me, and then the world can come in.',
      'Sleeping through. That is it. I would [settle for five nights out of seven|take four nights].',
      'I want mornings to be the good part again, [the radio, the kettle, the light|window open, nobody talking].',
    ],
    preferences: [
      'Low voices, please. And [not the room with the buzzing lamp|a chair by the window].',
      'Give me time before you ask. I answer better on the second cup.',
      'Call after {hour}. Before that I am not a person yet.',
      'I like plans on paper, big letters, on the fridge.',
      'No surprises. If you are late, send one word.',
    ],
    goals: [
      [
        'Put the phone in the kitchen at night.',
        ['Buy a plain alarm clock.', 'Tell {kin} how to reach me in an emergency.', 'Try three nights.'],
        'The first night was long. By the fourth I forgot where I had put it.',
      ],
      [
        'Get up at the same time for two weeks, weekends too.',
        ['Write the time on the mirror.', 'Curtains open before anything else.'],
        'I saw the paper boy. He was as surprised as I was.',
      ],
      [
        'Answer the mail on {day} and not think about it on other days.',
        ['Get a box for it.', 'Open the scary ones with somebody next to me.'],
        'There were only two bad letters in the whole pile.',
      ],
      [
        'Sit on the steps with my coffee and listen for ten minutes.',
        ['Find the good cushion.', 'Leave the news off.'],
        'There are three kinds of birds here. I had no idea.',
      ],
    ],
    suggestions: [
      'A few people meet at {place} before work, drink tea and barely talk. Would that be something for you?',
      'I could bring the mail box next time and we open the first three together. Only if you like.',
      'Some people set an alarm for going to bed instead of for getting up. Curious to try?',
      'There is a recording with nothing but rain. It helped me when nights were long. Shall I send it?',
    ],
    answers: [
      'When I have slept, problems have their real size.',
      'Silence used to scare me. Now I know where the floor creaks and it is company.',
      'Two things: the same cup and nobody asking.',
      'It is not the night that is hard. It is the hour before it starts.',
    ],
    notes: [
      'Slow start, as agreed. After the second cup we opened four letters. One was good news.',
      'Chose to try the plain alarm clock. Does not want reminders from us about it.',
      'Talked about the hour before night and what could stand in it.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'I sleep six hours most nights.',
        matters: 'I can follow a film to the end.',
        helped: 'Moving the phone out. And {friend}, who stopped texting after ten.',
      },
      {
        about: 'built',
        statement: 'The lamp in our hallway finally has a switch that does not buzz.',
        matters: 'Three of us on that floor sleep badly. Now it is dark and quiet.',
        helped: 'We wrote one letter and all signed.',
      },
    ],
  },
  es: {
    topic: 'Mis mañanas',
    visions: [
      'Despertar [con la luz|antes del despertador] sin ese susto en el estómago.',
      'Una [hora|tacita de café] en silencio que sea solo mía, y luego que venga el mundo.',
      'Dormir de corrido. Con cinco noches de siete [me basta|me conformo].',
      'Que la mañana vuelva a ser lo bueno: [el radio, la olla, la ventana|el gallo del vecino y nadie hablando].',
    ],
    preferences: [
      'Hábleme bajito y [junto a la ventana|lejos de la lámpara que zumba].',
      'Deme tiempo. Contesto mejor con la segunda taza.',
      'Después de las {hour}. Antes todavía no soy persona.',
      'Los planes en papel, con letra grande, en el refrigerador.',
      'Sin sorpresas. Si va a llegar tarde, con una palabra basta.',
    ],
    goals: [
      [
        'Dejar el teléfono en la cocina por la noche.',
        ['Comprar un despertador de los de antes.', 'Decirle a {kin} cómo encontrarme si urge.', 'Probar tres noches.'],
        'La primera noche fue larga. A la cuarta ni me acordé de él.',
      ],
      [
        'Levantarme a la misma hora dos semanas, también los domingos.',
        ['Escribir la hora en el espejo.', 'Abrir la cortina antes que nada.'],
        'Vi pasar al lechero. Yo pensaba que ya no existían.',
      ],
      [
        'Abrir las cartas el {day} y no pensar en ellas los otros días.',
        ['Conseguir una caja.', 'Abrir las que asustan con alguien al lado.'],
        'De todo el montón, malas de veras eran dos.',
      ],
      [
        'Sentarme afuera diez minutos con mi café.',
        ['Sacar la silla buena.', 'Dejar apagadas las noticias.'],
        'Hay un pajarito rojo que viene siempre a la misma hora.',
      ],
    ],
    suggestions: [
      'Unas personas se juntan en {place} antes del trabajo, toman té y casi no hablan. ¿Sería para usted?',
      'La próxima vez podemos abrir juntos las primeras tres cartas, si quiere.',
      'Hay quien pone la alarma para irse a dormir y no para levantarse. ¿Le da curiosidad?',
      'Tengo una grabación de pura lluvia que a mí me ayudó en noches largas. ¿Se la mando?',
    ],
    answers: [
      'Cuando duermo, los problemas son de su tamaño.',
      'El silencio me daba miedo. Ahora sé dónde truena el piso y me acompaña.',
      'Dos cosas: la misma taza y que nadie pregunte.',
      'No es la noche. Es la hora antes de la noche.',
    ],
    notes: [
      'Empezamos despacio, como quedamos. Con la segunda taza abrimos cuatro cartas. Una traía buenas noticias.',
      'Eligió probar el despertador de antes. No quiere que se lo recordemos.',
      'Hablamos de la hora antes de la noche y de qué podría ir en ella.',
    ],
    outcomes: [
      {
        about: 'human',
        statement: 'Duermo seis horas casi todas las noches.',
        matters: 'Puedo ver una película completa.',
        helped: 'Sacar el teléfono. Y {friend}, que ya no me escribe después de las diez.',
      },
      {
        about: 'social',
        statement: 'Somos cinco en el té callado de la mañana.',
        matters: 'Nadie tiene que explicar nada y todos se dan cuenta si alguien no llega.',
        helped: 'Una señora que siempre pone la tetera antes de que llegue el resto.',
      },
    ],
  },
};
