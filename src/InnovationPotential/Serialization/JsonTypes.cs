namespace InnovationPotential.Serialization;

/// <summary>The types that stand in JSON as plain values.</summary>
internal static class JsonTypes
{
    public static JsonString TextValue { get; } = new();

    public static JsonNumber Number { get; } = new();

    public static JsonFlag Flag { get; } = new();

    public static JsonInteger Integer { get; } = new();
}
