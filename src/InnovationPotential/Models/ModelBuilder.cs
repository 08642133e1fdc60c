namespace InnovationPotential;

/// <summary>Builds an indicator model step by step; see <see cref="IndicatorModel.Create"/>.</summary>
/// <remarks>Not safe to share between threads; the model it builds is.</remarks>
public sealed class ModelBuilder : DimensionBuilder<ModelBuilder>
{
    private string _version = "1";
    private Bands? _bands;
    private PreparationPlan? _preparation;

    internal ModelBuilder(string code)
        : base(code)
    {
    }

    /// <summary>States the model's version.</summary>
    /// <param name="version">The version.</param>
    public ModelBuilder Version(string version)
    {
        _version = version;
        return this;
    }

    /// <summary>States the named levels of the result.</summary>
    /// <param name="bands">The levels.</param>
    public ModelBuilder Bands(Bands bands)
    {
        _bands = bands;
        return this;
    }

    /// <summary>States how tables are prepared before they are scored.</summary>
    /// <param name="steps">The steps in their order; usually screening, denomination, imputation, treatment.</param>
    public ModelBuilder Preparation(params ReadOnlySpan<PreparationStep> steps) => Preparation(PreparationPlan.Of(steps));

    /// <summary>States how tables are prepared before they are scored.</summary>
    /// <param name="plan">The steps in their order.</param>
    public ModelBuilder Preparation(PreparationPlan plan)
    {
        _preparation = plan;
        return this;
    }

    internal IndicatorModel Build() => new(BuildDimension()) { Version = _version, Bands = _bands, Preparation = _preparation };
}
