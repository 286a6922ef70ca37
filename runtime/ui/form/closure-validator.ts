import type { ValidatorType } from "@rjsf/utils";

/**
 * rjsf's validator finds nothing: our engine's closures check every value as it changes, and fields show what
 * they found themselves. So nothing is compiled from text in the browser.
 */
export const closureValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
};
