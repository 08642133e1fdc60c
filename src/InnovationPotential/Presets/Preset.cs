using InnovationPotential.Comparisons;

namespace InnovationPotential;

/// <summary>
/// Published thresholds, recipes or models as data: versioned, with their source, and with a word on whether they could be verified in it.
/// </summary>
/// <remarks>Immutable and value-equal. They are no constants of nature: replace what does not fit by <c>with { … }</c>.</remarks>
public abstract record Preset
{
    private protected Preset(string id, string name, string edition, string source)
    {
        Id = id;
        Name = name;
        Edition = edition;
        Source = source;
    }

    /// <summary>The stable identifier, as in <c>innopot init --preset</c>.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The edition or the years it holds for.</summary>
    public string Edition { get; }

    /// <summary>Where it comes from.</summary>
    public string Source { get; }

    /// <summary>Whether the numbers were read in a source, or reproduce a published result.</summary>
    public bool Verified { get; init; }

    /// <summary>How they were verified, or why they could not be.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>
    /// What it is: <c>model</c>, <c>bands</c>, <c>relative bands</c>, <c>levels</c>, <c>treatment</c> or <c>coverage rule</c>.
    /// </summary>
    public abstract string Kind { get; }
}

/// <summary>A preset that holds a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What it holds.</typeparam>
public sealed record Preset<T> : Preset
    where T : class
{
    internal Preset(string id, string name, string edition, string source, T value)
        : base(id, name, edition, source) => Value = value;

    /// <summary>The model, bands, recipe or rule itself.</summary>
    public T Value { get; }

    /// <inheritdoc/>
    public override string Kind => Value switch
    {
        IndicatorModel => "model",
        Bands => "bands",
        RelativeBands => "relative bands",
        CoverageRule => "coverage rule",
        OutlierTreatment => "treatment",
        _ => "levels",
    };
}
