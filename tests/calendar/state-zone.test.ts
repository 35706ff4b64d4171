import { describe, expect, it } from 'vitest';
import { MECHANISM_ZONE, stateZone, ZONE_NAMES } from '../../src/calendar/index';
import { day } from './fixtures';

describe('the zone of a place', () => {
  it('is known for each of the 32 entities', () => {
    for (let key = 1; key <= 32; key++) {
      expect(ZONE_NAMES).toContain(stateZone({ inegi: String(key).padStart(2, '0') }));
    }
    expect(stateZone({ inegi: '09' })).toBe(MECHANISM_ZONE);
    expect(MECHANISM_ZONE).toBe('America/Mexico_City');
  });

  it('is the exception of a municipality, by its state', () => {
    expect(stateZone({ inegi: '08' })).toBe('America/Chihuahua');
    expect(stateZone({ inegi: '08', municipality: 'Juárez' })).toBe('America/Ciudad_Juarez');
    expect(stateZone({ inegi: '19', municipality: 'Juárez' })).toBe('America/Monterrey');
    expect(stateZone({ inegi: '18', municipality: 'Bahía de Banderas' })).toBe(
      'America/Bahia_Banderas',
    );
    expect(stateZone({ inegi: '28', municipality: 'Guerrero' })).toBe('America/Matamoros');
  });

  it('is unknown for small municipalities of the border before the list of 2022', () => {
    const mier = { inegi: '28', municipality: 'Mier' };
    expect(stateZone({ ...mier, day: day('2022-10-30') })).toBe('America/Matamoros');
    expect(stateZone({ ...mier, day: day('2022-10-29') })).toBeUndefined();
    expect(stateZone({ inegi: '28', municipality: 'Reynosa', day: day('2015-06-01') })).toBe(
      'America/Matamoros',
    );
  });

  it('is refused for a state that does not exist', () => {
    expect(() => stateZone({ inegi: '33' })).toThrow(
      expect.objectContaining({ code: 'STATE_UNKNOWN' }),
    );
  });
});
