namespace InnovationPotential.Preparation;

/// <summary>A value that a method gives, with how far it is to be trusted; NaN where unknown.</summary>
internal readonly record struct ImputedValue(double Value, double Reliability, double ExpectedError)
{
    public static ImputedValue None { get; } = new(double.NaN, double.NaN, double.NaN);

    public bool Exists => double.IsFinite(Value);
}
