# The decisions: chains in which each step waits for the one before.

chapters-decisions = Decisions

## In the terminal

decisions-terminal-work =
    { NUMBER($steps) } steps in all, { $ways ->
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
