/** Getting around: license, bus, the way back. */
import type { Theme } from '../theme-words.ts';

/** The words of this theme. */
export const road: Theme = {
  en: {
    topic: 'Getting around',
    visions: [
      'My license in my [wallet|back pocket] and the windows down on the way to {place}.',
      'To get somewhere without [asking anybody for a ride|checking who is on the bus].',
      'I want to drive {kin} to the [coast|mountains] and back in one day, singing badly.',
      'To leave the house [when I choose|on a whim] and be back before anybody worries.',
    ],
    preferences: [
      'I think out loud in cars. Can we drive around the block?',
      'Meet me halfway. I mean the bus stop, it is exactly halfway.',
      'Do not be early. I watch the window.',
      'Maps on paper, please. Screens make me seasick.',
      'I am scared of buses and I want to talk about it without being talked out of it.',
    ],
    goals: [
      [
        'Get my license back.',
        ['Ask the county what is still owed.', 'Pay it off in five parts.', 'Book the test for a {day}.'],
        'The photo is terrible. I look like a man with a future.',
      ],
      [
        'Ride bus 12 to the end of the line by myself.',
        ['One stop with {friend}.', 'Three stops alone.', 'Sit behind the driver.'],
        'At the end there is a lake. Nobody told me there was a lake.',
      ],
      [
        'Fix the bike and use it for groceries.',
        ['New tube.', 'Basket from the thrift store.', 'Back streets first.'],
        'Two bags, four eggs, none broken.',
      ],
      [
        'Visit {kin} upstate.',
        ['Save for the ticket.', 'Write down the transfer.', 'Tell somebody when I arrive.'],
        'Four hours, one transfer, a whole bag of peanuts. I would go again tomorrow.',
      ],
    ],
    suggestions: [
      'There is a volunteer who rides along on the bus the first few times and then just waves from the stop. Interested?',
      'The county forgives half of old fines if you come in person in April. Shall we go together?',
      'The bike shop at {place} lets you earn a bike in ten hours of work. Would you like that?',
      'You could practice parking behind the church on {day} afternoons. I would bring the cones, if you want.',
    ],
    answers: [
      'Being a passenger for three years does something to you.',
      'I know every bench between here and the clinic.',
      'On the bike nobody asks me anything.',
      'It is not the distance. It is the waiting between.',
    ],
    notes: [
      'Rode three stops on the 12. Sat behind the driver, as chosen. Next week four.',
      'Called the county about the fines. The sum is smaller than it felt.',
      'Talked in the car, around the block, five times around.',
    ],
    outcomes: [
      {
        about: 'financial',
        statement: 'My fines are paid. All of them.',
        matters: 'I took a job across town the same week.',
        helped: 'A clerk who said: let us do this in five parts.',
      },
      {
        about: 'built',
        statement: 'The bus stops at the clinic now.',
        matters: 'It used to be a mile along the highway with no sidewalk.',
        helped: 'We counted steps and sent in the number with our names.',
      },
    ],
  },
  es: {
    topic: 'Andar por mi cuenta',
    visions: [
      'Traer mi licencia en la [cartera|bolsa] y la ventana abajo rumbo a {place}.',
      'Llegar a donde sea sin [pedir aventón|depender de nadie].',
      'Quiero llevar a {kin} al mar y regresar el mismo día, cantando [mal|a gritos].',
      'Salir [cuando yo diga|sin avisar] y volver antes de que alguien se apure.',
    ],
    preferences: [
      'En el carro se me suelta la lengua. ¿Damos una vuelta?',
      'A medio camino: la parada del camión queda justo a la mitad.',
      'No llegue antes. Me la paso viendo por la ventana.',
      'Mapas en papel. Las pantallas me marean.',
      'Le tengo miedo al camión y quiero hablar de eso sin que me quieran convencer.',
    ],
    goals: [
      [
        'Sacar mi licencia.',
        ['Pedir el librito en español.', 'Practicar con {friend} atrás de la iglesia.', 'Hacer la cita para un {day}.'],
        'En la foto salí como gente importante.',
      ],
      [
        'Ir en el camión 12 hasta el final sin compañía.',
        ['Una parada con {friend}.', 'Tres paradas por mi cuenta.', 'Sentarme atrás del chofer.'],
        'Al final hay un lago. Nadie me había dicho que había un lago.',
      ],
      [
        'Arreglar la bicicleta y hacer el mandado en ella.',
        ['Cambiar la cámara.', 'Ponerle canasta.', 'Empezar por las calles de atrás.'],
        'Dos bolsas, doce huevos y ninguno roto.',
      ],
      [
        'Visitar a {kin} en el otro estado.',
        ['Juntar para el boleto.', 'Apuntar el transbordo.', 'Avisar cuando llegue.'],
        'Siete horas y un transbordo. Iría otra vez mañana.',
      ],
    ],
    suggestions: [
      'Hay una voluntaria que acompaña en el camión las primeras veces y luego nomás saluda desde la parada. ¿Le interesa?',
      'El condado perdona la mitad de las multas viejas si uno va en abril. ¿Vamos juntos?',
      'En el taller de bicicletas de {place} se gana una bici con diez horas de trabajo. ¿Le gustaría?',
      'El {day} por la tarde se puede practicar el estacionado atrás de la iglesia. Si quiere, yo llevo los conos.',
    ],
    answers: [
      'Tres años de pasajero le hacen algo a uno.',
      'Conozco todas las bancas de aquí a la clínica.',
      'En la bici nadie me pregunta nada.',
      'No es la distancia. Es la espera.',
    ],
    notes: [
      'Anduvimos tres paradas en el 12, atrás del chofer. La otra semana, cuatro.',
      'Llamamos al condado por las multas. Es menos de lo que parecía.',
      'Hablamos en el carro dando vueltas a la cuadra. Fueron cinco.',
    ],
    outcomes: [
      {
        about: 'financial',
        statement: 'Ya pagué todas mis multas.',
        matters: 'Esa semana agarré trabajo del otro lado de la ciudad.',
        helped: 'Una señora de la ventanilla que dijo: en cinco partes.',
      },
      {
        about: 'built',
        statement: 'El camión ya para frente a la clínica.',
        matters: 'Antes era un buen tramo por la carretera y sin banqueta.',
        helped: 'Contamos los pasos y mandamos el número con nuestras firmas.',
      },
    ],
  },
};
