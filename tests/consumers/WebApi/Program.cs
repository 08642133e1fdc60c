using System.Text;
using InnovationPotential;

// POST /assessments takes a model (JSON) and a table (CSV) as files of one form and answers with the assessment. What is wrong with either
// is told all at once, each problem with its code, its place and how to mend it, as problem details (RFC 9457).
var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddProblemDetails();
var app = builder.Build();

app.MapPost("/assessments", (IFormFile model, IFormFile table) =>
{
    using var modelText = model.OpenReadStream();
    var reading = IndicatorModel.TryReadJson(modelText);
    if (!reading.Succeeded) return Refused("model", reading.Diagnostics);

    using var tableText = table.OpenReadStream();
    var rows = IndicatorTable.TryReadCsv(tableText, reading.Value);
    if (!rows.Succeeded) return Refused("table", rows.Diagnostics);

    return Results.Text(reading.Value.Assess(rows.Value).ToJson(), "application/json", Encoding.UTF8);
}).DisableAntiforgery();

await app.RunAsync();

static IResult Refused(string what, IReadOnlyList<Diagnostic> diagnostics) => Results.Problem(
    title: $"The {what} cannot be used.",
    detail: string.Join('\n', diagnostics),
    statusCode: StatusCodes.Status422UnprocessableEntity,
    type: "urn:innovation-potential:problem:" + what,
    extensions: new Dictionary<string, object?> { ["diagnostics"] = diagnostics });
