package org.ticketdistribution.analysis;

/**
 * How a ticket is put to an endpoint.
 *
 * @param shape in which form the answer is asked for
 * @param pictured whether the ticket's picture goes with it
 * @param tempered whether temperature 0 is asked for, so that the same ticket gets the same answer
 */
record RequestForm(AnswerShape shape, boolean pictured, boolean tempered) {

    RequestForm in(AnswerShape other) {
        return new RequestForm(other, pictured, tempered);
    }

    RequestForm withoutPicture() {
        return new RequestForm(shape, false, tempered);
    }

    RequestForm withoutTemperature() {
        return new RequestForm(shape, pictured, false);
    }
}
