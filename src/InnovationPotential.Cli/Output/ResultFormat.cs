namespace InnovationPotential.Cli.Output;

/// <summary>The form a result is written in.</summary>
internal enum ResultFormat
{
    /// <summary>Aligned columns.</summary>
    Table,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>Markdown.</summary>
    Md,

    /// <summary>A page of HTML.</summary>
    Html,
}
