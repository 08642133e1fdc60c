namespace InnovationPotential.Preparation;

/// <summary>A rising function with what it has learned.</summary>
/// <remarks>Immutable, value-equal and safe to share between threads.</remarks>
internal abstract record FittedTransformation
{
    private protected FittedTransformation()
    {
    }

    /// <summary>The function's value; NaN outside its domain.</summary>
    /// <param name="value">A value.</param>
    public abstract double Apply(double value);

    /// <summary>The function in words, such as <c>square root</c>.</summary>
    internal abstract string Words { get; }
}
