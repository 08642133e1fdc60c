namespace InnovationPotential.Tests.Robustness;

/// <summary>A factor, and what its inputs mean by its documentation.</summary>
/// <param name="Name">The name in test results.</param>
/// <param name="Factor">The factor.</param>
/// <param name="Inputs">How many inputs it has in a model.</param>
/// <param name="Change">What the inputs make of a case; the nominal model says which nodes vary.</param>
internal sealed record FactorExample(string Name, UncertainFactor Factor, Func<IndicatorModel, int> Inputs,
    Func<OracleCase, IndicatorModel, double[], OracleCase> Change)
{
    /// <summary>
    /// 0 for what replaces parts of the model, 1 for what sets weights, 2 for noise on them, 3 for what leaves indicators out, 4 for data.
    /// </summary>
    public int Turn { get; init; }

    /// <summary>The models the factor is meant for.</summary>
    public Func<StudyModel, bool> Fits { get; init; } = _ => true;

    public override string ToString() => Name;
}
