#include "decalque.h"
