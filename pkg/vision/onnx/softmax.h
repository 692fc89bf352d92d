#include <stdint.h>

// shares turns the logits of cells, a row of classes each, into shares of 255: all cells' of a class, then the next one's.
void shares(uint8_t *share, const float *logits, long cells);
