namespace InnovationPotential.Strategies;

/// <summary>A dimension as its strategy sees it.</summary>
/// <param name="code">The dimension's code.</param>
/// <param name="children">The children, in the model's order.</param>
/// <param name="units">How many units there are to compare.</param>
public sealed class NodeOutline(string code, EquatableArray<ChildOutline> children, int units = 1)
{
    private readonly double[] _weights = [.. children.Select(c => c.Weight)];
    private readonly string[] _codes = [.. children.Select(c => c.Code)];

    /// <summary>The dimension's code.</summary>
    public string Code { get; } = code;

    /// <summary>The children, in the model's order.</summary>
    public EquatableArray<ChildOutline> Children { get; } = children;

    /// <summary>How many units of the reference there are to compare, for strategies that compare units.</summary>
    public int Units { get; } = units;

    /// <summary>The children's weights, in their order.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>The share of each child; 0 everywhere if no child weighs anything.</summary>
    internal double[] Shares()
    {
        var total = Children.Sum(c => c.Weight);
        return [.. Children.Select(c => total == 0 ? 0 : c.Weight / total)];
    }

    /// <summary>Whether a child is a dimension.</summary>
    internal bool HasDimension { get; } = children.Any(c => c.Indicator is null);

    /// <summary>How many children weigh something.</summary>
    internal int WeighingCount => _weights.Length - Weights.Count(0);

    /// <summary>The node with weights of its own that may be overwritten; those of <see cref="Children"/> stay as they are.</summary>
    internal NodeOutline Copy() => new(Code, Children, Units);

    /// <summary>The weights of a copy, to be overwritten.</summary>
    internal Span<double> OwnWeights => _weights;

    /// <summary>What is said of a setting that names a child which there is not.</summary>
    /// <param name="severity">How bad that is.</param>
    /// <param name="who">What names it, with the verb.</param>
    /// <param name="child">The code it names.</param>
    internal Diagnostic NoChild(Severity severity, string who, string child) =>
        new(StrategyCodes.UnknownChild, severity, $"{who} '{child}', which is no child of '{Code}'.")
        {
            Location = new Location { Node = Code },
            Hint = $"{Nearest.DidYouMean(child, _codes)}Children are named by their codes.",
        };

    /// <summary>The position of a child; −1 when there is no such child.</summary>
    /// <param name="code">The child's code.</param>
    public int IndexOf(string code) => Array.IndexOf(_codes, code);
}
