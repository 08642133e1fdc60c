namespace InnovationPotential.Preparation;

/// <summary>A value that a method gives, with how far it is to be trusted; NaN where unknown.</summary>
internal readonly record struct ImputedValue(double Value, Accuracy Accuracy)
{
    public static ImputedValue None { get; } = new(double.NaN, Accuracy.Unknown);

    public bool Exists => double.IsFinite(Value);
}
