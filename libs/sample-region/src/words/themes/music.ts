/** Playing, singing, listening. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const music: Theme = {
  en: {
    topic: 'Music',
    visions: [
      'Playing [bass|the old guitar|drums] in a room with other people, and not being the one who stops first.',
      'To sing in the kitchen again without [thinking about who hears it|keeping my voice down].',
      'I want {kin} to hear me play [one whole song|something I wrote] before the year is out.',
      'A small stage, a bad microphone, and {friend} laughing in the [back|second] row.',
    ],
    preferences: [
      'If I go quiet, put a record on. It is not that I am done talking.',
      'I say it better in a song than in a sentence. [Let me send you one first|Ask me what I am listening to].',
      'Evenings. I am no good [before noon|in the mornings] and never was.',
      'Small rooms. More than [six|eight] people and I start counting exits.',
      'Please do not clap me on the shoulder. A nod is plenty.',
    ],
    goals: [
      [
        'Get my guitar out of the pawn shop.',
        ['Ask what it costs by now.', 'Put five dollars in the jar every {day}.', 'Take {friend} along so I do not buy anything else.'],
        'It was out of tune and so was I. We sorted it out by midnight.',
      ],
      [
        'Play at the open evening, two songs, no more.',
        ['Pick the two songs.', 'Play them for {kin} first.', 'Write my name on the list before I think about it.'],
        'My hands shook for the whole first verse. Then they forgot to.',
      ],
      [
        'Join the choir at {place} as a [tenor|low voice] who cannot read notes.',
        ['Go and sit in the back on {day}.', 'Ask for the words in large print.'],
        'They put me next to a man who sings louder than he should. I feel safe there.',
      ],
      [
        'Write down the songs my father sang.',
        ['Record my aunt humming them.', 'Buy a notebook that is only for this.'],
        'Nine of them. I thought there were three.',
      ],
    ],
    suggestions: [
      'The music shop lets people play the demo instruments on slow afternoons. Shall we drop in?',
      'There is a singing hour at {place} where nobody checks if you hit the note. Want to hear about it?',
      'Somebody in the group has a keyboard they never use. I could ask if it can move in with you for a while.',
      'The community radio has an hour for people who have never been on air. You would pick the songs. Does that tempt you?',
    ],
    answers: [
      'A good bass line. I am serious. It holds the floor in place.',
      'I used to play only when I was [high|gone]. I wanted to know if the music would stay. It did.',
      'When the drummer waits for me, I feel like I belong to something.',
      'What I miss is not the party. It is setting up with [people|friends] who know where my cables go.',
    ],
    notes: [
      'Listened to three songs together before talking. The second one was the answer to how the week went.',
      'Wants to play in front of people and wants a way out. We agreed on a sign and the side door.',
      'Talked about strings, sleep and family. Next time at the music shop instead of the office.',
    ],
    outcomes: [
      {
        about: 'cultural',
        statement: 'We are a band. Three chords, four people, every second {day}.',
        matters: 'Somebody would call if I did not turn up.',
        helped: 'The hall lets us in after hours because {friend} locks up properly.',
      },
      {
        about: 'human',
        statement: 'I can tune by ear now.',
        matters: 'It is the first thing I have learned in years that nobody made me learn.',
        helped: 'An old man at the singing hour who only says "up" and "down".',
      },
    ],
  },
  es: {
    topic: 'La música',
    visions: [
      'Volver a tocar [la jarana|el acordeón|la guitarra] con otros y que nadie pregunte por qué lo dejé.',
      'Cantar otra vez [en la cocina|mientras lavo los platos], con la ventana abierta.',
      'Quiero tocarle las mañanitas a {kin} [sin que me tiemblen las manos|como se debe].',
      'Que en {place} suene [un son|un bolero] y yo sea quien lleva el ritmo.',
    ],
    preferences: [
      'Si me quedo en silencio, ponga una canción. Luego sigo yo.',
      'Mejor por la tarde. En la mañana [traigo la voz cerrada|no soy yo].',
      'No me gusta que me graben, ni la voz ni la cara.',
      'Poquita gente. Con [cinco|seis] ya es fiesta.',
      'Prefiero cantar una historia que contarla en una oficina.',
    ],
    goals: [
      [
        'Recuperar el acordeón que dejé empeñado.',
        ['Preguntar cuánto se debe.', 'Guardar algo cada {day}.', 'Ir con {friend} a recogerlo.'],
        'Lo abrí y olía a la casa de mi papá. Me tuve que sentar.',
      ],
      [
        'Tocar dos piezas en la noche abierta.',
        ['Escoger dos que ya me sé.', 'Ensayarlas frente a {kin}.', 'Anotarme en la lista.'],
        'Se me olvidó una estrofa y la gente la cantó por mí.',
      ],
      [
        'Enseñar a dos niños de la cuadra a rasguear.',
        ['Pedir prestada una guitarra chica.', 'Empezar el {day} en {place}.'],
        'Tienen los dedos colorados y no quieren parar.',
      ],
      [
        'Escribir las coplas que cantaba mi abuela.',
        ['Llamarle a mi tía para que me las dicte.', 'Comprar una libreta bonita.'],
        'Llené la libreta. Ya voy por otra.',
      ],
    ],
    suggestions: [
      'Los jueves hay fandango en {place} y llegan con instrumentos de sobra. ¿Le gustaría asomarse?',
      'En la radio comunitaria buscan a alguien que escoja canciones de su tierra. ¿Quiere que averigüe cómo es?',
      'Una compañera tiene un teclado guardado. ¿Le pregunto si se lo presta unas semanas?',
      'La parroquia presta el salón para ensayar a puerta cerrada. ¿Le serviría?',
    ],
    answers: [
      'Un buen bajo. Con eso se me acomoda el pecho.',
      'Antes nomás tocaba [con copas|de noche]. Yo quería saber si la música se quedaba conmigo. Se quedó.',
      'Cuando cantamos parejo, no me siento de fuera.',
      'Extraño cargar las bocinas con los muchachos, más que la fiesta.',
    ],
    notes: [
      'Oímos dos canciones antes de hablar. La segunda era la respuesta a cómo estuvo la semana.',
      'Quiere tocar en público y también poder irse. Quedamos en una seña y en la puerta de al lado.',
      'Hablamos de cuerdas, de dormir y de la familia. La próxima, en {place}.',
    ],
    outcomes: [
      {
        about: 'cultural',
        statement: 'Ya somos seis en el fandango y tres son jóvenes.',
        matters: 'Lo que sabían los abuelos no se va a perder aquí.',
        helped: '{friend} afinó todas las jaranas sin cobrar.',
      },
      {
        about: 'social',
        statement: 'Cada {day} ensayamos en el patio y los vecinos traen sillas.',
        matters: 'Antes no nos saludábamos.',
        helped: 'La primera que bajó una silla fue {kin}.',
      },
    ],
  },
};
