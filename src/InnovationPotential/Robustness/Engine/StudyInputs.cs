namespace InnovationPotential.Robustness;

/// <summary>The inputs of a study: which factor takes which of them, and what the choices among them add up to.</summary>
internal sealed class StudyInputs
{
    private readonly (ChoiceFactor Factor, int Input, int Count)[] _choices;

    public StudyInputs(IndicatorModel model, IEnumerable<UncertainFactor> factors)
    {
        var placed = new List<(UncertainFactor Factor, int First)>();
        var groups = new List<(InputGroup Group, int First)>();
        foreach (var factor in factors)
        {
            placed.Add((factor, Count));
            foreach (var group in factor.InputsIn(model).Where(g => g.Count > 0))
            {
                groups.Add((group, Count));
                Count += group.Count;
            }
        }

        Factors = [.. placed];
        Groups = [.. groups];
        // The model that is chosen is what the other alternatives change, and a strategy is chosen before what it is told to do.
        _choices = [.. Of<ChoiceFactor>().OrderBy(c => c.Factor is ModelChoice ? 0 : c.Factor is StrategyChoice ? 1 : 2)
            .Select(c => (c.Factor, c.First, c.Factor.Alternatives.Count))];
        Combinations = _choices.Aggregate(1L, (product, c) => Math.Min(int.MaxValue, product * Math.Max(1, c.Count)));
    }

    /// <summary>The factors with their first inputs, in the study's order.</summary>
    public (UncertainFactor Factor, int First)[] Factors { get; }

    /// <summary>The groups that sensitivity analysis tells apart, with their first inputs.</summary>
    public (InputGroup Group, int First)[] Groups { get; }

    /// <summary>The number of inputs.</summary>
    public int Count { get; }

    /// <summary>How many combinations of alternatives there are, 1 without a choice.</summary>
    public long Combinations { get; }

    /// <summary>The factors of a type with their first inputs, in the study's order.</summary>
    public IEnumerable<(T Factor, int First)> Of<T>()
        where T : UncertainFactor => Factors.Where(f => f.Factor is T).Select(f => ((T)f.Factor, f.First));

    /// <summary>The combination that the choices' inputs of a lane take.</summary>
    public int CombinationOf(ReadOnlySpan<double> inputs, int lane)
    {
        var index = 0;
        foreach (var (factor, input, count) in _choices)
            index = (index * count) + factor.AlternativeOf(inputs[(input * ReplicationBatch.Lanes) + lane], count);
        return index;
    }

    /// <summary>The combination that a replication's random numbers take.</summary>
    public int CombinationOf(RandomNumbers random, long replication)
    {
        var index = 0;
        foreach (var (factor, input, count) in _choices)
            index = (index * count) + factor.AlternativeOf(random.Uniform(replication, input), count);
        return index;
    }

    /// <summary>The case that a combination makes of the nominal one.</summary>
    public StudyCase CaseOf(int combination, StudyCase nominal)
    {
        var alternatives = AlternativesOf(combination);
        for (var c = 0; c < _choices.Length; c++) nominal = _choices[c].Factor.Take(alternatives[c], nominal);
        return nominal;
    }

    /// <summary>A combination in words: the name of each factor with its alternative; empty without choices.</summary>
    public string Describe(int combination)
    {
        var alternatives = AlternativesOf(combination);
        return string.Join(", ", _choices.Select((c, i) => $"{c.Factor.Name} {c.Factor.Alternatives[alternatives[i]]}"));
    }

    private int[] AlternativesOf(int combination)
    {
        var alternatives = new int[_choices.Length];
        for (var c = _choices.Length - 1; c >= 0; c--)
        {
            alternatives[c] = combination % _choices[c].Count;
            combination /= _choices[c].Count;
        }

        return alternatives;
    }
}
