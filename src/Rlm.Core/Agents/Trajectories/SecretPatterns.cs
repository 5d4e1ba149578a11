namespace Rlm.Trajectories;

/// <summary>What secrets look like.</summary>
internal static class SecretPatterns
{
    private static readonly SecretPattern[] Patterns =
    [
        // A key that the text breaks off in is one too.
        new(
            ["PRIVATE KEY"],
            @"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-[^-]|--[^-]|---[^-]|----[^-])*"
            + @"(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----)?"),
        new(["bearer", "basic "], @"\b(?i:bearer|basic)\s+(?<secret>[A-Za-z0-9._~+/=\-]{12,})"),
        new(["eyJ"], @"\beyJ[A-Za-z0-9_\-]{8,}\.[A-Za-z0-9_\-]{4,}\.[A-Za-z0-9_\-]*"),
        new(
            ["sk-", "_live_", "_test_", "whsec_", "AKIA", "ASIA", "gh", "glpat-", "xox", "AIza", "hf_", "npm_", "pypi-", "SG."],
            @"\b(?:sk-[A-Za-z0-9_\-]{16,}|[srp]k_(?:live|test)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9]{16,}|(?:AKIA|ASIA)[0-9A-Z]{16}|"
            + @"gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_\-]{16,}|xox[a-z]-[A-Za-z0-9\-]{10,}|"
            + @"AIza[0-9A-Za-z_\-]{30,}|hf_[A-Za-z0-9]{20,}|npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_\-]{30,}|"
            + @"SG\.[A-Za-z0-9_\-]{16,}\.[A-Za-z0-9_\-]{16,})"),
        new(["://"], @"\b[A-Za-z][A-Za-z0-9+.\-]*://[^\s/:@""'<>]*:(?<secret>[^\s/@""'<>]+)@"),
        new(
            ["AccountKey", "SharedAccess", "SharedSecret"],
            @"(?i)\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|SharedSecret)\s*=\s*(?<secret>[^;\s""']+)"),
        new(
            ["sig=", "signature=", "key=", "token=", "secret=", "password="],
            @"(?i)[?&](?:sig|signature|api[_\-]?key|access_token|token|key|secret|password)=(?<secret>[^&?\s""'#<>]{8,})"),

        // In a connection string there is a semicolon before or behind; without one it is an assignment in somebody's code.
        new(["password", "pwd"], @"(?i);\s*(?:password|pwd)\s*=\s*(?<secret>[^;\s""'()\[\]{}]+)"),
        new(["password", "pwd"], @"(?i)\b(?:password|pwd)\s*=\s*(?<secret>[^;\s""'()\[\]{}]+)\s*;"),

        // Lines within JSON, such as results of tools have them, end with a backslash and a letter.
        new(
            ["password", "passwd", "secret", "token", "api_key", "apikey", "access_key", "accesskey"],
            @"(?im)(?:^|\\[nr]|"")[^\S\n]*(?:export\s+)?[A-Z0-9_]*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY)[A-Z0-9_]*="
            + @"(?<secret>(?:[^\s""'()\[\]{}\\]|\\[^\s""'nr]){6,})"),
        new(
            ["api-key", "auth-token", "access-token", "subscription-key"],
            @"(?i)(?:api-key|auth-token|access-token|subscription-key)\s*:\s*(?<secret>[^\s""',:;\\]{8,})"),

        // Where JSON is a string within JSON, its quotes have backslashes.
        new(
            ["password", "passwd", "pwd", "secret", "token", "api_key", "api-key", "apikey", "access_key", "access-key", "accesskey",
                "account_key", "account-key", "accountkey"],
            @"(?i)(?:password|passwd|pwd|secret|token|api[_\-]?key|access[_\-]?key|account[_\-]?key)\\*[""']?\s*[:=]\s*"
            + @"\\*[""'](?<secret>[^""'\r\n]{4,}?)\\*[""']"),
    ];

    public static string Redact(string text)
    {
        foreach (var pattern in Patterns)
            text = pattern.Redact(text);
        return text;
    }
}
