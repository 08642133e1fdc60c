namespace InnovationPotential;

/// <summary>Builds an indicator model step by step; see <see cref="IndicatorModel.Create"/>.</summary>
/// <remarks>Not safe to share between threads; the model it builds is.</remarks>
public sealed class ModelBuilder : DimensionBuilder<ModelBuilder>
{
    private string _version = "1";
    private Bands? _bands;

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

    internal IndicatorModel Build() => new(BuildDimension()) { Version = _version, Bands = _bands };
}
