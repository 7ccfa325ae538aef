import type { ICruiseOptions, IFlattenedRuleSet } from "dependency-cruiser";

declare const config: { readonly forbidden: NonNullable<IFlattenedRuleSet["forbidden"]>; readonly options: ICruiseOptions };
export default config;
