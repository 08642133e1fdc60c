using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>Builds an indicator model step by step; see <see cref="IndicatorModel.Create"/>.</summary>
/// <remarks>Not safe to share between threads; the model it builds is.</remarks>
public sealed class ModelBuilder : DimensionBuilder<ModelBuilder>
{
    private IndicatorModel _model;

    internal ModelBuilder(string code)
        : base(code) => _model = new(new Dimension(code));

    /// <summary>States the model's version.</summary>
    /// <param name="version">The version.</param>
    public ModelBuilder Version(string version) => Change(_model with { Version = version });

    /// <summary>States the named levels of the result.</summary>
    /// <param name="bands">The levels.</param>
    public ModelBuilder Bands(Bands bands) => Change(_model with { Bands = bands });

    /// <summary>States the observations from which extremes, means, weights and whatever else depends on data are learned.</summary>
    /// <param name="scope">The scope.</param>
    public ModelBuilder Scope(FitScope scope) => Change(_model with { Scope = scope });

    /// <summary>States how tables are prepared before they are scored.</summary>
    /// <param name="steps">The steps in their order; usually screening, denomination, imputation, treatment.</param>
    public ModelBuilder Preparation(params ReadOnlySpan<PreparationStep> steps) => Preparation(PreparationPlan.Of(steps));

    /// <summary>States how tables are prepared before they are scored.</summary>
    /// <param name="plan">The steps in their order.</param>
    public ModelBuilder Preparation(PreparationPlan plan) => Change(_model with { Preparation = plan });

    internal IndicatorModel Build() => _model with { Root = BuildDimension() };

    private ModelBuilder Change(IndicatorModel model)
    {
        _model = model;
        return this;
    }
}
