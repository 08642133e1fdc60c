namespace InnovationPotential.Aggregations;

/// <summary>A rule of one's own, by a function of a unit's scores.</summary>
/// <remarks>
/// The function sees only the scores that are present and weigh more than 0, in their order. Missing: left out, unless the properties say
/// otherwise. Equal to another when name, function and properties are. A model with such a rule cannot be written as JSON.
/// </remarks>
internal sealed record CustomAggregation : Aggregation
{
    private readonly AggregationFunction _function;

    /// <summary>A rule of one's own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="function">Makes one score of the scores that are present and weigh more than 0.</param>
    /// <param name="properties">What can be relied on.</param>
    /// <exception cref="ArgumentException">The name is blank, or the rule is said to compare units: derive from <see cref="Aggregation"/>
    /// for that.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CustomAggregation(string name, AggregationFunction function, AggregationProperties properties)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(properties);
        if (properties.ComparesUnits || properties.ComparesPeriods)
            throw new ArgumentException("A function of one unit's scores cannot compare units.", nameof(properties));
        Name = name;
        Properties = properties;
        _function = function;
    }

    /// <summary>Properties that promise nothing.</summary>
    public static AggregationProperties Unknown { get; } = new()
    {
        Monotone = false,
        Idempotent = false,
        NormalizesWeights = false,
        Positional = true,
    };

    /// <summary>The rule's name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string Kind => "custom";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; }

    /// <inheritdoc/>
    /// <remarks>The range of the scores when the rule is monotone and idempotent; else without ends.</remarks>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) =>
        Properties is not { Monotone: true, Idempotent: true } ? ScoreRange.Unbounded
        : Properties.Domain == AggregationDomain.Any ? scores : scores.AboveZero();

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        PresentScores.Combine(scores, weights, results, _function, static (function, present, counting) => function(present, counting));
        if (Properties.LeavesOutMissing) return;
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] == 0) continue;
            var column = scores.Column(j);
            for (var row = 0; row < results.Length; row++)
            {
                if (double.IsNaN(column[row])) results[row] = double.NaN;
            }
        }
    }
}
