using InnovationPotential.Data;

namespace InnovationPotential.Preparation;

/// <summary>
/// A step that prepares a table for assessment: <see cref="Screening"/>, <see cref="Denomination"/>, <see cref="Imputation"/> or
/// <see cref="OutlierTreatment"/>.
/// </summary>
/// <remarks>
/// Configuration only: what depends on data is learned by fitting and kept in a <see cref="FittedStep"/>, which prepares units and years it
/// has not seen. Immutable, value-equal and safe to share between threads.
/// </remarks>
public abstract record PreparationStep
{
    private protected PreparationStep()
    {
    }

    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>The codes of the indicators that the step concerns; all of them when empty.</summary>
    public EquatableArray<string> Only { get; init; }

    /// <summary>The codes of indicators that the step leaves alone.</summary>
    public EquatableArray<string> Except { get; init; }

    /// <summary>The observations from which the step learns; those of the model's scope, or the one of fitting, when null.</summary>
    /// <remarks>Screening and denomination look at whole units and indicators: each period by itself is no scope for them
    /// (IP4040).</remarks>
    public FitScope? Scope { get; init; }

    /// <summary>Learns from a table what the step needs.</summary>
    /// <param name="table">The reference units.</param>
    /// <param name="groups">The indicators by dimension; all the table's in one group when left out.</param>
    /// <param name="scope">The observations to learn from, unless <see cref="Scope"/> names others; the whole panel when left out.</param>
    /// <exception cref="InvalidInputException">The step names what the table lacks, or leaves nothing of it.</exception>
    public FittedPreparation Fit(IndicatorTable table, IEnumerable<IndicatorGroup>? groups = null, FitScope? scope = null) =>
        PreparationPlan.Of(this).Fit(table, groups, scope);

    /// <summary>Fits the step to a table and applies it to the same table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="groups">The indicators by dimension; all the table's in one group when left out.</param>
    /// <exception cref="InvalidInputException">The step names what the table lacks, or leaves nothing of it.</exception>
    public PreparedTable Apply(IndicatorTable table, IEnumerable<IndicatorGroup>? groups = null) => Fit(table, groups).Apply(table);

    /// <summary>Whether the step looks at whole units and indicators, so that there is one lesson for all periods.</summary>
    internal virtual bool IsWholePanel => false;

    /// <summary>Whether what the step learns of an indicator, and what it does to it, depends on no other indicator.</summary>
    internal virtual bool LooksAtOneColumn => false;

    /// <summary>The observations from which the step learns, where the others learn from a scope.</summary>
    internal FitScope ScopeWithin(FitScope scope) => Scope ?? (IsWholePanel && scope is EachPeriodScope ? FitScope.WholePanel : scope);

    /// <summary>What is wrong with the step's own scope.</summary>
    internal Diagnostic? ValidateScope() => IsWholePanel && Scope is EachPeriodScope
        ? Diagnostic.Error(
            AssessmentCodes.ImpossibleScope,
            $"The step '{Kind}' looks at whole units and indicators: it cannot learn from each period by itself.",
            hint: "Leave the scope out, or name the whole panel or a base period.")
        : null;

    /// <summary>Learns from the rows of a sample.</summary>
    internal abstract FittedStep FitCore(PreparationSample sample);

    /// <summary>The columns that the step cannot do without, beside the indicators it changes.</summary>
    internal virtual IEnumerable<string> Needs => [];

    /// <summary>Whether the step concerns an indicator.</summary>
    internal bool Concerns(string indicator) => (Only.IsEmpty || Only.AsSpan().Contains(indicator)) && !Except.AsSpan().Contains(indicator);

    /// <summary>What is wrong with using the step for a table, beyond the indicators it names.</summary>
    internal virtual IEnumerable<Diagnostic> Validate(IndicatorTable table) => [];

    /// <summary>That a table lacks what the step needs.</summary>
    /// <param name="what">What is lacking: an attribute or a column.</param>
    /// <param name="name">Its name.</param>
    /// <param name="purpose">What it is needed for.</param>
    /// <param name="names">Those that the table has.</param>
    private protected static Diagnostic Lacking(string what, string name, string purpose, IEnumerable<string> names) =>
        Diagnostic.Error(PreparationCodes.UnknownName, $"The table has no {what} '{name}' to {purpose}.", new Location { Node = name },
            $"{Nearest.DidYouMean(name, names)}It has {string.Join(", ", names)}.");
}
