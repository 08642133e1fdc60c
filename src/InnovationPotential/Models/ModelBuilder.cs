using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>Builds an indicator model step by step; see <see cref="IndicatorModel.Create"/>.</summary>
/// <remarks>Not safe to share between threads; the model it builds is.</remarks>
public sealed class ModelBuilder : DimensionBuilder<ModelBuilder>
{
    private string _version = "1";
    private Bands? _bands;
    private FitScope _scope = FitScope.WholePanel;
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

    /// <summary>States the observations from which extremes, means, weights and whatever else depends on data are learned.</summary>
    /// <param name="scope">The scope.</param>
    public ModelBuilder Scope(FitScope scope)
    {
        _scope = scope;
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

    internal IndicatorModel Build() => new(BuildDimension())
    {
        Version = _version,
        Bands = _bands,
        Scope = _scope,
        Preparation = _preparation,
    };
}
