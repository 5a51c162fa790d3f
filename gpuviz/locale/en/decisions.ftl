# The decisions: chains in which each step waits for the one before.

chapters-decisions = Decisions

## In the terminal

decisions-terminal-work =
    { NUMBER($steps) } { $steps ->
        [one] step
       *[other] steps
    } in all, { $ways ->
        [one] one way
       *[other] { NUMBER($ways) } different ways
    }
decisions-terminal-device = Students: { $name } ({ $driver })
decisions-terminal-chains = Chains
decisions-terminal-steps = Steps each
decisions-terminal-professor = Professor
decisions-terminal-students = Students
decisions-terminal-sooner = Sooner
decisions-terminal-sequential = professor
decisions-terminal-opencl = students
decisions-terminal-tie = nobody
decisions-terminal-crossover =
    { $chains ->
        [one] The students are sooner from the first chain on.
       *[other] From { NUMBER($chains) } chains on, the students are sooner.
    }
decisions-terminal-none = However many chains, the students are not sooner.
decisions-terminal-correct = Every chain of every run ended at the same number in both lanes.
decisions-terminal-wrong = Some chains ended at different numbers: what was computed here is wrong, and its times say nothing.

## The page

decisions-title = What if each answer needs the one before?
decisions-subtitle = Then nobody can start early. More hands help only if there are more chains.
decisions-slowed = slowed × { NUMBER($factor) }
decisions-unknown = –
decisions-even = Even? Halve it.
decisions-odd = Odd? Times 7, plus 1.
decisions-rule-name = The rule, and how chains begin that follow it
decisions-halve = ÷2
decisions-sevenfold = ×7+1
decisions-not-yet = ?

## Who works

decisions-description-sequential = one CPU core, one step after another
decisions-description-cpu = OpenCL on { $cores } CPU { $cores ->
    [one] core
   *[other] cores
}, { $lanes } { $lanes ->
    [one] chain at a time
   *[other] chains at a time
} on each
decisions-description-cores = OpenCL on { $cores } CPU { $cores ->
    [one] core
   *[other] cores
}, one chain at a time on each
decisions-description-gpu = { $name }
decisions-description-none = no OpenCL at work, so they cannot help
decisions-description-unknown = looking for a GPU…
decisions-places = { $lane }: how far the chains are
decisions-work =
    { $waiting ->
        [0] { NUMBER($workers) } { $workers ->
            [one] works
           *[other] work
        }
       *[other] { NUMBER($workers) } { $workers ->
            [one] works
           *[other] work
        }, { NUMBER($waiting) } { $waiting ->
            [one] waits
           *[other] wait
        }
    }
decisions-worked =
    { $waiting ->
        [0] { NUMBER($workers) } worked
       *[other] { NUMBER($workers) } worked, { NUMBER($waiting) } waited
    }
decisions-state-ready = getting ready…
decisions-state-turn = waits for a free core
decisions-state-again = measured again, to be sure
decisions-verdict-correct = ✓ all correct
decisions-verdict-wrong = ✗ other ends

## How many chains

decisions-chains-title = How many chains?
decisions-chains-unit =
    { $chains ->
        [one] chain of { $steps } steps
       *[other] chains of { $steps } steps
    }
decisions-chains-note = always { $steps } steps in all
decisions-stops = Cut the work into
decisions-stops-value =
    { $one ->
        [one] { $chains } chain
       *[other] { $chains } chains
    }
decisions-x = chains
decisions-curve-name = Time of the professor and of the students against the number of chains
decisions-curve-professor = professor
decisions-curve-students = students
decisions-crossover = From { NUMBER($chains) } { $chains ->
    [one] chain
   *[other] chains
} on, the students win.
decisions-hint = Cut the work into more chains. Who will be first then?

## A guess

decisions-guess-title = How long for { NUMBER($chains) } { $chains ->
    [one] chain
   *[other] chains
}?
decisions-guess-description = How long the professor took for one chain, and how long you think that the students will take for 1,000.
decisions-guess-caption = time: each mark is 10 times longer
decisions-guess = With 1,000 chains, { $verdict }.

## Different ways

decisions-ways-title-card = Different rules for neighbours
decisions-ways-short = Different rules
decisions-ways-name = How many different rules neighbours have
decisions-ways-single = With one chain, no neighbour is at work.
decisions-ways-lanes = Rows of { $lanes } move in step. Different rules take turns.
decisions-ways-note = How many different rules?

## What happens, and what came out

decisions-soon-title = One after another
decisions-soon = It begins in a moment.
decisions-waits = Something else is being measured. It begins when that is done.
decisions-running-title =
    { $chains ->
        [one] One chain: who will be first?
       *[other] { NUMBER($chains) } chains: who will be first?
    }
decisions-again-title = Measured again, to be sure
decisions-professor-done-title = The professor is done. The students are not.
decisions-sequential-title =
    { $chains ->
        [one] One chain: the professor is { $ratio } times sooner.
       *[other] { NUMBER($chains) } chains: the professor is { $ratio } times sooner.
    }
decisions-tie-title =
    { $chains ->
        [one] One chain: nobody is sooner.
       *[other] { NUMBER($chains) } chains: nobody is sooner.
    }
decisions-opencl-title =
    { $chains ->
        [one] One chain: the students are { $ratio } times sooner.
       *[other] { NUMBER($chains) } chains: the students are { $ratio } times sooner.
    }
decisions-single-body = Each answer decides the next step, so each step waits for the last. One student works, and 999 wait. That is one reason why a computer needs its manager, the CPU.
decisions-single-opencl-body = Each step waits for the last, so one student works, and 999 wait. One student alone is no faster than the professor: something else may have kept this computer busy. “Again” measures it once more.
decisions-few-body = Inside a chain each step still waits for the last. But no chain waits for another: { NUMBER($chains) } { $chains ->
    [one] student works
   *[other] students work
}, and { NUMBER($waiting) } { $waiting ->
    [one] waits
   *[other] wait
}.
decisions-many-body = Inside a chain each step still waits for the last. But no chain waits for another, so every student has something to do.
decisions-cores = Here { $cores } CPU { $cores ->
    [one] core plays
   *[other] cores play
} the students, one chain at a time on each.
decisions-cores-and-lanes = Here { $cores } CPU { $cores ->
    [one] core plays
   *[other] cores play
} the students, { $lanes } { $lanes ->
    [one] chain at a time
   *[other] chains at a time
} on each.
decisions-ways-title = { NUMBER($ways) } { $ways ->
    [one] rule
   *[other] different rules
}
decisions-ways-unknown-body = Choose 1 to see how long the same rule for all takes.
decisions-ways-little-title = { NUMBER($ways) } { $ways ->
    [one] rule
   *[other] different rules
}: it matters little here.
decisions-ways-little-body = Here neighbours do not move in step, so nobody waits because another one follows a different rule. Inside a chain each step still waits for the last.
decisions-ways-cost-title = { NUMBER($ways) } { $ways ->
    [one] rule takes
   *[other] different rules take
} { $ratio } times as long.
decisions-ways-cost-body = Neighbours move in step. While some follow their rule, those with another rule wait for their turn.
decisions-ways-alone-body = { NUMBER($lanes) } neighbours in step would mostly wait for each other. It is quicker if each core takes one chain at a time.
decisions-alone-title = Here the professor works alone.
decisions-alone-body = No OpenCL device is at work, so there are no students to compare with. “gpuviz doctor” says what is missing.
decisions-wrong-title = These answers are not the same.
decisions-wrong-body = Some chains ended at other numbers than the professor’s. So this result does not count.
decisions-slow-title = In slow motion
decisions-slow-body = The first run of each, as it was seen. Both are slowed down alike; the stopwatches show the real time.
decisions-stopped-title = Nothing can be measured now
decisions-ratio-origin = Time of the slower ÷ time of the faster. Each is the middle one of its runs, copies included; all ends of all runs were compared.
decisions-ways-origin = The students’ time with these rules ÷ their time with one rule for all, at the same number of chains.
decisions-crossover-origin = Between the last number of chains at which the students did not win and the first at which they did, the ratio of the times is taken to change evenly.
decisions-finding = Where each answer needs the one before, more hands do not help.
decisions-finding-single = one chain: { $professor } and { $students }
decisions-finding-crossover = students win from { NUMBER($chains) } { $chains ->
    [one] chain
   *[other] chains
} on
decisions-again = Again
decisions-slow = Slow motion
decisions-real-time = Real time
decisions-how = Show me how
decisions-how-title = The same chains, written twice
decisions-how-subtitle = Left: the professor’s loop, one chain after another. Right: what every student does. Neither can begin a step before the last one is done.
decisions-how-loop = { $name }, runs on one CPU core
decisions-how-kernel = { $name }, runs on the OpenCL device

## What came between

decisions-replaced = The calculation stopped without an answer. It was started again.
decisions-other-device = The device kept failing. Another one takes its place.
decisions-no-opencl = No OpenCL device is at work any more. The professor works alone.
decisions-asleep = Nothing can be computed here at the moment. It will be tried again.
