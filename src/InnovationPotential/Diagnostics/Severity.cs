using System.Text.Json.Serialization;

namespace InnovationPotential;

/// <summary>How much a diagnostic matters; in JSON the words <c>information</c>, <c>warning</c> and <c>error</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Something worth knowing: a convention applied, a value derived.</summary>
    [JsonStringEnumMemberName("information")]
    Information,

    /// <summary>The result stands, but reads differently than it may seem.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>There is no result, or not for the place named.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
