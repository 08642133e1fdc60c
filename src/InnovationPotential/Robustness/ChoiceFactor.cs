namespace InnovationPotential.Robustness;

/// <summary>An uncertain choice between alternatives.</summary>
/// <remarks>
/// One input: alternative k is taken where the input lies between the sums of the probabilities before k and up to k. The input's range is
/// cut, not the sample's, so the probabilities are those that are stated.
/// </remarks>
public abstract record ChoiceFactor : UncertainFactor
{
    private protected ChoiceFactor()
    {
    }

    /// <summary>The probability of each alternative, in their order, summing to 1; equal when empty.</summary>
    public EquatableArray<double> Probabilities { get; init; }

    /// <summary>The names of the alternatives, in their order.</summary>
    public abstract IReadOnlyList<string> Alternatives { get; }

    /// <summary>
    /// The part of the model that is replaced: two factors that replace the same cannot go together. Null where it is a matter of the
    /// model.
    /// </summary>
    internal abstract string? Part { get; }

    /// <summary>The case with an alternative taken.</summary>
    internal abstract StudyCase Take(int alternative, StudyCase of);

    /// <summary>The alternative of an input.</summary>
    /// <param name="input">A number in [0, 1).</param>
    /// <param name="count">The number of alternatives, which are not counted anew for each replication.</param>
    internal int AlternativeOf(double input, int count)
    {
        if (Probabilities.IsEmpty) return Math.Min(count - 1, (int)(input * count));
        var sum = 0.0;
        for (var k = 0; k < count - 1; k++)
        {
            sum += Probabilities[k];
            if (input < sum) return k;
        }

        return count - 1;
    }

    internal override IReadOnlyList<InputGroup> InputsIn(IndicatorModel model) => [new InputGroup(Name, 1)];

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model)
    {
        if (Alternatives.Count == 0) yield return Invalid("it holds no alternative.");
        if (Probabilities.IsEmpty) yield break;
        if (Probabilities.Count != Alternatives.Count)
            yield return Invalid(Invariant(
                $"there {(Alternatives.Count == 1 ? "is" : "are")} {Counted.Of(Alternatives.Count, "alternative")} and "
                    + $"{Counted.Of(Probabilities.Count, "probability", "probabilities")}."));
        else if (Probabilities.Any(p => !(p >= 0)) || Math.Abs(Probabilities.Sum() - 1) > 1e-9)
            yield return Invalid("the probabilities are not 0 or more with sum 1.");
    }

    /// <summary>Names for alternatives: each its own, told apart by number where two are the same.</summary>
    private protected static IReadOnlyList<string> Distinct(IEnumerable<string> names)
    {
        var given = names.ToArray();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return Array.ConvertAll(given, name =>
        {
            var number = seen[name] = seen.GetValueOrDefault(name) + 1;
            return given.Count(n => n == name) == 1 ? name : Invariant($"{name} {number}");
        });
    }
}
