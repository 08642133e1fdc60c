namespace InnovationPotential.Robustness;

/// <summary>The inputs of a study: which factor takes which of them, and what the choices among them add up to.</summary>
internal sealed class StudyInputs
{
    private readonly (ChoiceFactor Factor, int Input, IReadOnlyList<string> Alternatives)[] _choices;

    public StudyInputs(IndicatorModel model, IEnumerable<UncertainFactor> factors)
    {
        var placed = new List<FactorInputs>();
        var groups = new List<(InputGroup Group, int First)>();
        foreach (var factor in factors)
        {
            placed.Add(new FactorInputs(factor, Count));
            foreach (var group in factor.InputsIn(model).Where(g => g.Count > 0))
            {
                groups.Add((group, Count));
                Count += group.Count;
            }
        }

        Factors = [.. placed];
        Groups = [.. groups];
        // The model that is chosen is what the other alternatives change.
        _choices = [.. placed.Where(p => p.Factor is ChoiceFactor).Select(p => ((ChoiceFactor)p.Factor, p.First, ((ChoiceFactor)p.Factor).Alternatives)).OrderBy(c => c.Item1 is ModelChoice ? 0 : 1)];
        Combinations = _choices.Aggregate(1L, (product, c) => Math.Min(int.MaxValue, product * Math.Max(1, c.Alternatives.Count)));
    }

    /// <summary>The factors with their first inputs, in the study's order.</summary>
    public FactorInputs[] Factors { get; }

    /// <summary>The groups that sensitivity analysis tells apart, with their first inputs.</summary>
    public (InputGroup Group, int First)[] Groups { get; }

    /// <summary>The number of inputs.</summary>
    public int Count { get; }

    /// <summary>How many combinations of alternatives there are, 1 without a choice.</summary>
    public long Combinations { get; }

    /// <summary>The inputs that choose.</summary>
    public IEnumerable<int> ChoiceInputs => _choices.Select(c => c.Input);

    /// <summary>The combination that the choices' inputs of a lane take.</summary>
    public int CombinationOf(ReadOnlySpan<double> inputs, int lane)
    {
        var index = 0;
        foreach (var (factor, input, alternatives) in _choices) index = (index * alternatives.Count) + factor.AlternativeOf(inputs[(input * LaneDraws.Lanes) + lane], alternatives.Count);
        return index;
    }

    /// <summary>The combination whose choices take the inputs of a replication.</summary>
    public int CombinationOf(Func<int, double> input)
    {
        var index = 0;
        foreach (var (factor, at, alternatives) in _choices) index = (index * alternatives.Count) + factor.AlternativeOf(input(at), alternatives.Count);
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
        return string.Join(", ", _choices.Select((c, i) => $"{c.Factor.Name} {c.Alternatives[alternatives[i]]}"));
    }

    private int[] AlternativesOf(int combination)
    {
        var alternatives = new int[_choices.Length];
        for (var c = _choices.Length - 1; c >= 0; c--)
        {
            var count = _choices[c].Alternatives.Count;
            alternatives[c] = combination % count;
            combination /= count;
        }

        return alternatives;
    }
}
