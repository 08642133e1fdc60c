namespace InnovationPotential.Cli.Output;

/// <summary>The output cannot be written.</summary>
/// <param name="message">What was to be written, and why that cannot be.</param>
/// <param name="reason">What the system says.</param>
internal sealed class OutputFailure(string message, Exception reason) : IOException(message, reason);
