import * as z from 'zod';

/** Why a risk study is made. */
export const STUDY_REASONS = ['initial', 'inconformidad', 'update', 'review'] as const;

export const studyReason = z.enum(STUDY_REASONS);
