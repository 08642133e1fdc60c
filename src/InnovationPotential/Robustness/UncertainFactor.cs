using InnovationPotential.Robustness;

namespace InnovationPotential;

/// <summary>Something about an assessment that could as well be otherwise: weights, a choice of method, the data.</summary>
/// <remarks>
/// Every factor maps numbers uniform on [0, 1), its inputs, to a change of the assessment. Uncertainty analysis draws the inputs at random,
/// sensitivity analysis takes them from a design; both mean the same change by the same inputs.
/// Immutable, value-equal and safe to share between threads.
/// </remarks>
public abstract partial record UncertainFactor
{
    private readonly string? _name;

    private protected UncertainFactor()
    {
    }

    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>The name in results, unique in a study; the kind when left out.</summary>
    public string Name
    {
        get => _name ?? Kind;
        init => _name = value == Kind ? null : value;
    }

    /// <summary>The groups of inputs that sensitivity analysis tells apart: a name and a number of inputs each.</summary>
    internal abstract IReadOnlyList<InputGroup> InputsIn(IndicatorModel model);

    /// <summary>What is wrong with the factor in a study of a model.</summary>
    internal virtual IEnumerable<Diagnostic> Validate(IndicatorModel model) => [];

    private protected Diagnostic Invalid(string message, string? hint = null) =>
        Diagnostic.Error(RobustnessCodes.InvalidFactor, $"The factor '{Name}': {message}", hint: hint);

    private protected Diagnostic Unknown(string code, string what, IEnumerable<string> codes) =>
        Diagnostic.Error(RobustnessCodes.UnknownName, $"The factor '{Name}' names '{code}', which is no {what} of the model.",
            new Location { Node = code }, $"{Nearest.DidYouMean(code, codes)}Nodes are named by their codes.");

    /// <summary>The codes of a model's nodes of one type.</summary>
    private protected static IEnumerable<string> CodesOf<T>(IndicatorModel model)
        where T : ModelNode =>
        model.Nodes.OfType<T>().Select(n => n.Code);
}
