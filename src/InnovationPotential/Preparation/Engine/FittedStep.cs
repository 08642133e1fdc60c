using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>What a step of preparation has learned: data only, applied to units and years as often as wished.</summary>
/// <remarks>Immutable, value-equal and safe to share between threads.</remarks>
internal abstract record FittedStep
{
    private protected FittedStep()
    {
    }

    /// <summary>What was found while learning: warnings and information, never errors.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The ends of indicators' ranges without the values that are to be left out of them.</summary>
    internal virtual EquatableArray<IndicatorExtent> Extents => [];

    /// <summary>What the step makes of another value of a cell, where it knows; null where it leaves the value as it is.</summary>
    internal virtual Func<double, double>? MapOf(IndicatorTable before, string indicator, int row) => null;

    /// <summary>Changes the rows of a table.</summary>
    internal abstract void Apply(TableEditor editor, Range rows);
}
