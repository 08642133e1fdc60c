namespace InnovationPotential.Mutation;

/// <summary>Tries mutants one after another in one process, and says of each what became of it.</summary>
internal static class Worker
{
    /// <summary>Tries the jobs of a file from one of them on: lines of a mutant and the names of its tests.</summary>
    public static void Run(IReadOnlyList<SuiteTest> tests, MutationSwitch control, string jobs, int from, TextWriter output)
    {
        var isFirst = true;
        var byName = tests.ToDictionary(t => t.Name);
        foreach (var job in File.ReadLines(jobs).Skip(from).Select(l => l.Split('\t')))
        {
            var mutant = int.Parse(job[0], System.Globalization.CultureInfo.InvariantCulture);
            var killer = job.Skip(1).FirstOrDefault(name => Fails(byName[name], control, mutant, output));
            var isPoisoned = killer is not null && byName[killer].Failure() is not null;
            // A test that fails without the mutant, too, may owe it to one before: only the first of a process is believed.
            if (!isPoisoned || isFirst) output.WriteLine(killer is null ? "survives" : $"killed\t{killer}");
            if (isPoisoned) output.WriteLine("poisoned");
            output.Flush();
            if (isPoisoned) return;
            isFirst = false;
        }

        output.WriteLine("done");
        output.Flush();
    }

    private static bool Fails(SuiteTest test, MutationSwitch control, int mutant, TextWriter output)
    {
        output.WriteLine("test");
        output.Flush();
        control.Active = mutant;
        var failure = test.Failure();
        control.Active = -1;
        return failure is not null;
    }
}
