/** First names of the region, for people, those they trust, and friends they mention. */
import type { Language } from '../voice.ts';

/** Names people go by. */
export const NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: (
    'Ada Marcus June Odell Priya Walt Denise Tariq Ruth Eli Noor Hank Lorraine Sam Bea Curtis Mei Gloria Otis Fern Dwayne Hazel Amir Nell ' +
    'Ray Simone Jo Vernon Tess Abe Latisha Milo Greta Isaac Dot Kofi Wren Paul Minh Opal Silas Carol Theo Ngozi Frank Ivy Leon Maeve ' +
    'Darnell Sunny Cora Jules Hollis Rhea Booker Lena Ike Tam Willa Gus Nadia Roy Pearl Zeke Anh Clara Doyle Faye'
  ).split(' '),
  es: (
    'Rosa Chema Lupita Beto Inés Nacho Chayo Toño Marisol Efraín Tere Lalo Concha Rubén Yolanda Memo Alma Goyo Nayeli Chucho Amparo Fermín ' +
    'Luz Pancho Reina Joel Cuca Abel Xóchitl Quique Elvira Tino Socorro Adán Mayra Chuy Dolores Ramiro Paz Isidro Irma Neto Celia Hilario ' +
    'Blanca Moncho Graciela Saúl Vero Tomás'
  ).split(' '),
};

/** Family names. */
export const FAMILY_NAMES: readonly string[] = (
  'Reyes Walker Nguyen Okafor Hale Morales Brandt Castillo Pruitt Haddad Silva Jensen Tran Boone Vega Lindgren Ortiz Marsh Delgado Quinn ' +
  'Ibarra Cole Fuentes Whitaker Rosales Yoder Mendoza Clay Salinas Duarte Frost Luna Keller Tapia Booker'
).split(' ');
