export { type Admission, admit } from './admit';
export { answer, type ServiceRequest } from './answer';
export { acceptedLanguage, type RequestHead, type ServiceResponse } from './http/message';
export { problemResponse, ServiceProblem } from './http/problem';
export { PROBLEMS, type ProblemCode } from './http/problem-codes';
export { openApiDocument } from './openapi/document';
export { OPERATIONS } from './operations';
export { perform, problemOf } from './perform';
export type { Service } from './service';
