package lawtable

import (
	"slices"
	"sync"

	"alih/sim/model"
)

// Library keeps the last books that were made of laws. A study of many draws asks for the
// law of each of its policies again and again, and the law does not depend on what is
// drawn. As is what else a book depends on.
type Library[As comparable, Book any] struct {
	mutex sync.Mutex
	books []shelved[As, Book]
}

type shelved[As comparable, Book any] struct {
	law  model.Law
	as   As
	book Book
}

// mostBooks is how many are kept, some hundred kilobytes each.
const mostBooks = 64

// Of is the book of a law, which ask makes where it is not kept. Who asks at the same
// time waits, so that no law is asked twice.
func (l *Library[As, Book]) Of(law model.Law, as As, ask func() (Book, error)) (Book, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	for _, s := range l.books {
		if s.as == as && s.law.On == law.On && slices.Equal(s.law.Changed, law.Changed) {
			return s.book, nil
		}
	}
	book, err := ask()
	if err != nil {
		return book, err
	}
	if len(l.books) == mostBooks {
		l.books = slices.Delete(l.books, 0, 1)
	}
	l.books = append(l.books, shelved[As, Book]{model.Law{On: law.On, Changed: slices.Clone(law.Changed)}, as, book})
	return book, nil
}
