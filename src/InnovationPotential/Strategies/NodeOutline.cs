namespace InnovationPotential.Strategies;

/// <summary>A dimension as its strategy sees it.</summary>
/// <param name="code">The dimension's code.</param>
/// <param name="children">The children, in the model's order.</param>
/// <param name="units">How many units there are to compare.</param>
public sealed class NodeOutline(string code, EquatableArray<ChildOutline> children, int units = 1)
{
    private readonly double[] _weights = [.. children.Select(c => c.Weight)];

    /// <summary>The dimension's code.</summary>
    public string Code { get; } = code;

    /// <summary>The children, in the model's order.</summary>
    public EquatableArray<ChildOutline> Children { get; } = children;

    /// <summary>How many units of the reference there are to compare, for strategies that compare units.</summary>
    public int Units { get; } = units;

    /// <summary>The children's weights, in their order.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>The node with weights of its own that may be overwritten; those of <see cref="Children"/> stay as they are.</summary>
    internal NodeOutline Copy() => new(Code, Children, Units);

    /// <summary>The weights of a copy, to be overwritten.</summary>
    internal Span<double> OwnWeights => _weights;

    /// <summary>The position of a child; −1 when there is no such child.</summary>
    /// <param name="code">The child's code.</param>
    public int IndexOf(string code)
    {
        for (var i = 0; i < Children.Count; i++)
        {
            if (Children[i].Code == code) return i;
        }

        return -1;
    }
}
