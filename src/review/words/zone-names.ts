import { ownValue } from '../../core/index';

/** The civil zones of Mexico as people call them; another name stands for itself. */
const NAMES: Readonly<Record<string, string>> = {
  'America/Mexico_City': 'México, Centro',
  'America/Merida': 'Yucatán y Campeche',
  'America/Monterrey': 'Coahuila, Durango, Nuevo León y Tamaulipas',
  'America/Matamoros': 'Frontera con Texas, huso del centro',
  'America/Chihuahua': 'Chihuahua',
  'America/Ciudad_Juarez': 'Ciudad Juárez y su frontera',
  'America/Ojinaga': 'Ojinaga y su frontera',
  'America/Mazatlan': 'Baja California Sur, Nayarit y Sinaloa',
  'America/Bahia_Banderas': 'Bahía de Banderas',
  'America/Hermosillo': 'Sonora',
  'America/Tijuana': 'Baja California',
  'America/Cancun': 'Quintana Roo',
};

/** What people call a zone of `ZONE_NAMES`, in Spanish. */
export const zoneName = (name: string): string => ownValue(NAMES, name) ?? name;
