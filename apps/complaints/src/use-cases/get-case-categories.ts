import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { categoryGuides } from '../domain/category-guides.js';

/** Tells what cases can be about, by code. */
export const GetCaseCategories: UseCase<ComplaintsService, 'GetCaseCategories', Deps> = async () => ({ categories: categoryGuides() });
