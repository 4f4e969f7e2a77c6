/** Dogs, birds, a horse down the road. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const animals: Theme = {
  en: {
    topic: 'Animals',
    visions: [
      'A dog asleep on my feet and [no reason to hurry|rain outside].',
      'To work with [horses|dogs nobody wants] and be the one they come to.',
      'I want to be well enough that {kin} trusts me with the [cat|old dog] for a week.',
      'Feeding the birds at {place} at {hour}, and [them knowing me|one of them landing closer].',
    ],
    preferences: [
      'My dog comes too. If not, neither do I.',
      'I talk better when we both look at an animal and not at each other.',
      'Outdoors, any weather. I own the coat.',
      'Not too many questions in a row. I [shut down|go quiet], like a cat.',
      'I like people who keep their word about small things.',
    ],
    goals: [
      [
        'Get my dog back from the foster place.',
        ['Ask what the landlord needs in writing.', 'Visit every {day}.', 'Save for the deposit.'],
        'She knew my steps on the gravel. That is all.',
      ],
      [
        'Volunteer at the shelter two mornings a week.',
        ['Fill in the form with {friend}.', 'Start with the old dogs.', 'Go even when I do not feel like it.'],
        'They gave me the shy ones. We are a good match.',
      ],
      [
        'Learn to ride, at least sitting still.',
        ['Call the farm about the free hour.', 'Brush first, ride later.'],
        'She breathed out and so did I.',
      ],
      [
        'Build a feeder that squirrels cannot rob.',
        ['Find wire at the dump.', 'Hang it where I see it from bed.'],
        'The squirrels solved it by noon. I respect that.',
      ],
    ],
    suggestions: [
      'The shelter near {place} looks for people who sit with scared dogs and do nothing. Is that something for you?',
      'A farm up the road lets people brush the horses on {day}, no riding, no talking. Shall we drive by?',
      'Somebody has to be away for a month and looks for a home for two parakeets. Would you want to hear more?',
      'There is a vet who comes to the food pantry once a month and takes no money. I can write down the date for you.',
    ],
    answers: [
      'She does not care what I did. She cares that it is six o’clock.',
      'I got up because he had to go out. For a year that was my whole plan and it worked.',
      'Animals do not say how are you. They look.',
      'When the horse leans on the fence, my head is empty in a good way.',
    ],
    notes: [
      'Sat with the dogs. The shy brown one came at the end. Wants to go every {day}.',
      'Letter to the landlord about the dog is written and signed.',
      'Prefers few questions. We watched the feeder for twenty minutes and that was a good talk.',
    ],
    outcomes: [
      {
        about: 'social',
        statement: 'I walk dogs for four neighbors.',
        matters: 'They used to cross the street, now they hand me a leash.',
        helped: 'The first dog, who pulled me over to say hello.',
      },
      {
        about: 'natural',
        statement: 'There are swallows under the bridge again since we put up the shelves.',
        matters: 'You can hear it is spring from the bus stop.',
        helped: 'A man with a drill and a soft spot for birds.',
      },
    ],
  },
  es: {
    topic: 'Los animales',
    visions: [
      'Un perro dormido en mis pies y [lluvia afuera|ninguna prisa].',
      'Trabajar con [caballos|perros que nadie quiere] y que me busquen a mí.',
      'Quiero estar tan bien que {kin} me deje cuidar a [la perra|los pollos] una semana.',
      'Darles de comer a los pájaros en {place} y que [se acerquen|no se espanten].',
    ],
    preferences: [
      'Mi perro viene conmigo. Si no, yo tampoco.',
      'Hablo mejor si los dos miramos a un animal y no uno al otro.',
      'Afuera, con el clima que haya. Tengo buena chamarra.',
      'Pocas preguntas seguidas. Me cierro como [gato|caracol].',
      'Me gusta la gente que cumple en lo chiquito.',
    ],
    goals: [
      [
        'Recuperar a mi perra.',
        ['Preguntar qué pide el dueño por escrito.', 'Visitarla el {day}.', 'Juntar el depósito.'],
        'Conoció mis pasos en la grava. Nada más eso.',
      ],
      [
        'Ayudar en el refugio de animales dos mañanas.',
        ['Llenar la hoja con {friend}.', 'Empezar con los perros viejos.'],
        'Me dieron a los tímidos. Hacemos buen equipo.',
      ],
      [
        'Criar gallinas en el patio de {kin}.',
        ['Ver si lo permite la ciudad.', 'Hacer el gallinero con madera vieja.', 'Empezar con cuatro.'],
        'Cuatro huevos diarios y un gallo que no estaba en el trato.',
      ],
      ['Volver a montar, aunque sea al paso.', ['Llamar al rancho.', 'Cepillar primero.'], 'Ella soltó el aire y yo también.'],
    ],
    suggestions: [
      'En el refugio cerca de {place} buscan quien se siente con los perros asustados, sin hacer nada. ¿Sería para usted?',
      'En un rancho dejan cepillar caballos el {day}, sin montar y sin hablar. ¿Pasamos a ver?',
      'Alguien se va un mes y busca casa para dos periquitos. ¿Quiere saber más?',
      'Una veterinaria viene cada mes al banco de comida y no cobra. ¿Le apunto la fecha?',
    ],
    answers: [
      'A ella no le importa lo que hice. Le importa que ya son las seis.',
      'Me levantaba porque él tenía que salir. Un año entero ese fue mi plan, y sirvió.',
      'Los animales no preguntan cómo está uno. Miran.',
      'Cuando el caballo se recarga en la cerca, se me vacía la cabeza.',
    ],
    notes: [
      'Nos sentamos con los perros. La perra café se acercó al final. Quiere ir cada {day}.',
      'Quedó escrita y firmada la carta al dueño sobre la perra.',
      'Prefiere pocas preguntas. Miramos los pájaros veinte minutos y fue una buena plática.',
    ],
    outcomes: [
      {
        about: 'social',
        statement: 'Saco a pasear a los perros de cuatro vecinos.',
        matters: 'Antes se cruzaban la calle. Ahora me dan la correa.',
        helped: 'El primer perro, que me jaló para saludar.',
      },
      {
        about: 'financial',
        statement: 'Vendo huevo a toda la cuadra.',
        matters: 'Sale para el maíz y para mis gustos.',
        helped: '{kin} puso el patio y las quejas.',
      },
    ],
  },
};
